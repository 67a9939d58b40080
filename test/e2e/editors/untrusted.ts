import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Check, type Outcome, runChecks } from "../checks.ts";
import { openBrowser, openPage } from "../chromium.ts";
import { kurzweg } from "../extensions.ts";
import { codeServer } from "../install.ts";
import { copyOfExamples } from "../place.ts";
import { startCodeServer } from "./code-server.ts";
import { keepPicture } from "./pictures.ts";
import { Workbench } from "./workbench.ts";

/** The packaged extension in a folder whose authors nobody trusts: everything can be read and checked, and nothing in it is run. */
export async function checkUntrusted(): Promise<Outcome> {
  const server = await startCodeServer(await codeServer(), [kurzweg], { asksForTrust: true });
  const browser = await openBrowser();
  try {
    const examples = copyOfExamples();
    const page = await openPage(browser);
    await page.goto(server.address(examples));
    const bench = new Workbench(page);
    await bench.ready();
    return await runChecks(checksOf(bench, readFileSync(join(examples, "musterstadt/musterstadt.region"), "utf8")), (name) => keepPicture(page, name));
  } finally {
    await browser.close();
    await server.end();
  }
}

function checksOf(bench: Workbench, musterstadt: string): readonly Check[] {
  const { page } = bench;
  const list: Check[] = [];
  const check = (name: string, run: () => Promise<void>): void => void list.push({ name: `VS Code, not trusted: ${name}`, run });

  check("the editor is in restricted mode", async () => {
    await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
  });

  check("a gap is underlined and stands among the problems", async () => {
    await bench.open("musterstadt.region");
    await bench.squiggle("error").first().waitFor();
    const problems = await bench.filterProblems("Nobody is responsible for “Housing”");
    if (!problems.some((problem) => problem.includes("coverage/gap"))) throw new Error(`Not among the problems: ${problems.join("\n")}`);
    await bench.filterProblems("");
  });

  check("a name is explained", async () => {
    await bench.goTo(musterstadt, "decision-maker jobcenter", 16);
    const said = await bench.hover();
    if (!said.includes("Jobcenter Musterstadt")) throw new Error(`Said: ${said}`);
  });

  check("pictures stand beside the text", async () => {
    await bench.command("Kurzweg: Open a preview with pictures");
    const preview = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await preview.locator('#picture g[data-name="vhs"]').first().waitFor();
  });
  return list;
}
