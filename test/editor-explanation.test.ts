import { expect, test } from "vitest";
import { startEditor } from "./harness/editor.ts";

const folder = "file:///towns/musterstadt/";
const uri = `${folder}main.region`;

test("a finding links to what its code means, in the language of the editor", async () => {
  const editor = await startEditor({ folder, locale: "de", initializationOptions: { explanationLink: "kurzweg-code:/{code}.md" } });
  editor.open(uri, 'region town "Town" { language en }\nstep housing "Housing"\n');
  await editor.settled();
  const gap = editor.diagnostics(uri).find(({ code }) => code === "coverage/gap");
  expect(gap?.codeDescription?.href).toBe("kurzweg-code:/coverage/gap.md");
  const { markdown } = await editor.request<{ markdown: string }>("kurzweg/explanation", { code: "coverage/gap" });
  expect(markdown).toMatch(/^# coverage\/gap\n\n\*Ein Fehler: Er muss behoben werden\.\*\n\n/);
  expect(await editor.request("kurzweg/explanation", { code: "no/such" })).toEqual({ markdown: "" });
  await editor.close();
});
