import type { OutputFile } from "@kurzweg/document";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { filesFromText, filesIn } from "../../harness/documents.ts";
import { hostile, hostileRegion } from "../../harness/hostile.ts";
import { root } from "../../harness/pipeline.ts";
import type { Check } from "../checks.ts";
import { officeValidator } from "../install.ts";
import { runProgram, said } from "../process.ts";
import { nothing } from "./page.ts";

const example = (name: string): string => join(root, `examples/${name}/${name}.region`);
/** Opening a large document takes LibreOffice so long. */
const SECONDS = 240;

/** Documents as LibreOffice opens them. */
export function officeChecks(): readonly Check[] {
  return [
    ...(["musterstadt", "saxony-county"] as const).flatMap((name) => [
      { name: `documents: LibreOffice opens the DOCX of ${name}`, run: () => checkPages(name) },
      { name: `documents: LibreOffice opens the XLSX of ${name}`, run: () => checkSheets(name) },
    ]),
    ...(["docx", "xlsx"] as const).flatMap((format) => [
      ...(["first", "musterstadt", "saxony-county"] as const).map((name) => ({
        name: `documents: the ${format.toUpperCase()} of ${name} follows the standard`,
        run: async () => checkStandard(await filesIn(example(name), { language: "de", format })),
      })),
      {
        name: `documents: ${format.toUpperCase()} follows the standard, whatever somebody wrote`,
        run: async () => checkStandard(await filesFromText(hostileRegion(), { format })),
      },
    ]),
    { name: "documents: LibreOffice calculates nothing that somebody wrote into XLSX or CSV", run: checkHostile },
  ];
}

/** What the validator of the makers of the standard finds. */
async function checkStandard([file]: readonly OutputFile[]): Promise<void> {
  const { validateFile } = (await import(pathToFileURL(await officeValidator()).href)) as {
    validateFile(path: string): Promise<{ readonly ok: boolean; readonly errors: readonly unknown[] }>;
  };
  const name = `document${file?.name}`;
  await withFolder(file?.content ?? "", name, async (folder) => {
    const { ok, errors } = await validateFile(join(folder, name));
    nothing(ok ? [] : errors.map((error) => JSON.stringify(error)));
  });
}

/** First and last chapter are there, pictures are drawn, and wide matrices lie on their side. */
async function checkPages(name: string): Promise<void> {
  const files = await filesIn(example(name), { language: "de", format: "docx" });
  await withFolder(files[0]?.content ?? "", "document.docx", async (folder) => {
    await converted(folder, "document.docx", "pdf");
    const pdf = join(folder, "document.pdf");
    const text = await said("pdftotext", ["-layout", pdf, "-"]);
    const pages = await said("pdfinfo", ["-f", "1", "-l", "400", pdf]);
    const sizes = [...pages.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, width, height]) => Number(width) > Number(height));
    nothing([
      ...["Inhalt", "Wer ist für wen zuständig", "Verzeichnis", `Seite ${sizes.length} von ${sizes.length}`].filter((words) => !text.includes(words)),
      ...(sizes.includes(true) && sizes.includes(false) ? [] : ["all pages stand alike"]),
      ...((await said("pdfimages", ["-list", pdf])).split("\n").length > 4 ? [] : ["no pictures"]),
    ]);
  });
}

/** Every sheet is there, and its heads stand on every page. */
async function checkSheets(name: string): Promise<void> {
  const [file] = await filesIn(example(name), { language: "de", format: "xlsx" });
  await withFolder(file?.content ?? "", "document.xlsx", async (folder) => {
    const { sheets } = await readXlsx(Buffer.from(file?.content ?? ""));
    await converted(folder, "document.xlsx", "pdf");
    const pages = (await said("pdftotext", ["-layout", join(folder, "document.pdf"), "-"])).split("\f");
    const titles = sheets.map(({ rows }) => String(rows[0]?.[0]));
    nothing(titles.filter((title) => !pages.some((page) => page.includes(title))).map((title) => `no sheet ${title}`));
    nothing(
      pages
        .slice(0, -1)
        .filter((page, index) => index > 2 && !titles.some((title) => page.includes(title)))
        .map((page) => `no heads: ${page.slice(0, 200)}`),
    );
  });
}

async function checkHostile(): Promise<void> {
  const text = hostileRegion(hostile.filter((words) => words.length < 200));
  const [workbook] = await filesFromText(text, { format: "xlsx" });
  const tables = await filesFromText(text, { format: "csv" });
  const table = tables.find(({ name }) => name === "-contacts.csv");
  for (const [content, ending] of [
    [workbook?.content, "xlsx"],
    [table?.content, "csv"],
  ] as const)
    await withFolder(content ?? "", `document.${ending}`, async (folder) => {
      // Semicolons, quotes, UTF-8, and everything that looks like a formula or a number is taken for one.
      const filter = ending === "csv" ? ["--infilter=Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false"] : [];
      await converted(folder, `document.${ending}`, "fods", filter);
      const written = readFileSync(join(folder, "document.fods"), "utf8");
      nothing([
        ...[...written.matchAll(/table:formula="[^"]*"/g)].map(([formula]) => formula),
        ...(written.includes("=cmd()") ? [] : [`the words of somebody are missing in ${ending}`]),
      ]);
    });
}

/** Lets LibreOffice write a file in another form, with settings of its own. */
async function converted(folder: string, file: string, form: string, more: readonly string[] = []): Promise<void> {
  const words = [
    "--headless",
    `-env:UserInstallation=${pathToFileURL(join(folder, "settings")).href}`,
    ...more,
    "--convert-to",
    form,
    "--outdir",
    folder,
    file,
  ];
  const { code, output } = await runProgram("soffice", words, { cwd: folder, seconds: SECONDS });
  if (code !== 0 || !readdirSync(folder).some((name) => name.endsWith(`.${form}`))) throw new Error(`LibreOffice ended with ${code}: ${output}`);
}

async function withFolder(content: string | Uint8Array, name: string, check: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kurzweg-e2e-"));
  try {
    writeFileSync(join(folder, name), content);
    await check(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
