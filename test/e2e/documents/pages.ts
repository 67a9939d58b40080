import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { documentFromText, documentIn, filesFromText, filesIn, type Wanted } from "../../harness/documents.ts";
import { hostileRegion, longNames } from "../../harness/hostile.ts";
import { root } from "../../harness/pipeline.ts";
import type { Check } from "../checks.ts";
import { node } from "../place.ts";
import { runProgram, said } from "../process.ts";
import { nothing } from "./page.ts";

const example = (name: string): string => join(root, `examples/${name}/${name}.region`);

/** Pages as the programs of others see them: whole, tagged, with fonts; and what becomes of the page of a browser on paper. */
export function pageChecks(browser: Browser): readonly Check[] {
  return [
    ...(["musterstadt", "saxony-county"] as const).map((name) => ({
      name: `documents: the PDF of ${name} is whole, tagged, and has its fonts inside`,
      run: () => withPdf(() => filesIn(example(name), { language: "de", format: "pdf" }), checkPages),
    })),
    {
      name: "documents: no name runs off the PDF, however long it is",
      run: () => withPdf(() => filesFromText(hostileRegion(longNames), { language: "de", format: "pdf" }), checkMargins),
    },
    {
      name: "documents: no name runs off a page of the browser on paper",
      run: () => withPdf(async () => [{ content: await printed(browser, await documentFromText(hostileRegion(longNames.slice(0, 7)))) }], checkMargins),
    },
    {
      name: "documents: the public PDF says nothing internal",
      run: () => withPdf(() => filesFromText(town("zzqx4711"), { edition: "public", format: "pdf" }), checkSilence),
    },
    {
      name: "documents: a page of the browser is printed in colour, with its matrices lying",
      run: () =>
        withPdf(async () => [{ content: await printed(browser, await documentIn(example("musterstadt"), { language: "de" } satisfies Wanted)) }], checkPrint),
    },
    { name: "documents: where there is no room, it is said, and nothing is left behind", run: checkNoRoom },
  ];
}

async function checkPages(file: string): Promise<void> {
  await said("qpdf", ["--check", file]);
  const info = await said("pdfinfo", [file]);
  const structure = await said("pdfinfo", ["-struct", file]);
  const fonts = (await said("pdffonts", [file]))
    .split("\n")
    .slice(2)
    .filter((line) => line !== "");
  nothing([
    ...(/^Tagged: +yes$/m.test(info) ? [] : ["not tagged"]),
    ...(/^Title: +Schnittstellenpapier – /m.test(info) ? [] : ["no title"]),
    ...["/Scope /Row", "/Scope /Column", "H1 ", "H2 ", "Caption", "TOCI", "Figure"].filter((what) => !structure.includes(what)),
    ...((await said("pdftotext", [file, "-"])).includes("ist zuständig") ? [] : ["no text"]),
    ...(fonts.length > 0 ? [] : ["no fonts"]),
    ...fonts.filter((line) => !/ yes yes yes /.test(line)),
  ]);
}

/** Every word stands on its page, between the margins. */
async function checkMargins(file: string): Promise<void> {
  const pages = (await said("pdftotext", ["-bbox", file, "-"])).split("<page ").slice(1);
  const beyond = pages.flatMap((page, index) => {
    const [width = 0, height = 0] = [...page.matchAll(/^width="([\d.]+)" height="([\d.]+)"/g)].flatMap((size) => size.slice(1).map(Number));
    const words = [...page.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.{0,20})/g)];
    return words.flatMap(([, left, top, right, bottom, word]) => {
      const isInside = Number(left) >= MARGIN && Number(right) <= width - MARGIN && Number(top) >= 0 && Number(bottom) <= height;
      return isInside ? [] : [`page ${index + 1}: ${word} from ${left} to ${right}`];
    });
  });
  nothing(beyond.slice(0, 10));
  if (pages.length < 10) throw new Error("Nothing was read.");
}

/** Left and right of what is printed, in points. */
const MARGIN = 39;

async function checkSilence(file: string): Promise<void> {
  const all = [
    await said("pdftotext", [file, "-"]),
    await said("pdfinfo", ["-struct-text", file]),
    await said("qpdf", ["--qdf", "--object-streams=disable", file, "-"]),
  ].join("\n");
  nothing(all.includes("zzqx") ? ["The secret is there."] : []);
  if (!all.includes("Open desk")) throw new Error("Nothing was read.");
}

async function checkPrint(file: string): Promise<void> {
  const pages = await said("pdfinfo", ["-f", "1", "-l", "200", file]);
  const sizes = [...pages.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, width, height]) => Number(width) > Number(height));
  if (!sizes.includes(true) || !sizes.includes(false)) throw new Error(pages);
  if (!/^Tagged: +yes$/m.test(pages)) throw new Error("not tagged");
}

/** The shell lets the command write only small files. */
async function checkNoRoom(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kurzweg-e2e-"));
  try {
    const command = `ulimit -f 8; "${node}" packages/cli/bin/kurzweg.js document examples/musterstadt --format html,md -o "${folder}/papers"`;
    const { code, output } = await runProgram("bash", ["-c", command], { cwd: root });
    if (code !== 2 || !output.includes("cannot be written") || output.includes("    at ")) throw new Error(`It ended with ${code}: ${output}`);
    nothing(
      readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => name.includes(".")),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function printed(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({ offline: true });
  try {
    const page = await context.newPage();
    await page.setContent(html);
    return await page.pdf({ preferCSSPageSize: true, tagged: true });
  } finally {
    await context.close();
  }
}

async function withPdf(make: () => Promise<readonly { readonly content: string | Uint8Array }[]>, check: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kurzweg-e2e-"));
  try {
    const file = join(folder, "document.pdf");
    writeFileSync(file, (await make())[0]?.content ?? "");
    await check(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A town with something internal. */
function town(secret: string): string {
  return `
region town "Town" { language en as of 2026-11-15 }
step advice "Advice"
body office "Office" {
  contact desk "Open desk" { email "desk@town.example.org" note "Note ${secret}" }
  contact direct "Direct" { person "Person ${secret}" email "${secret}@town.example.org" }
  responsible for advice
}
commitment word "Word" { by office kept 2026-11-02 "Evidence ${secret}" note "Promise ${secret}" }
`;
}
