import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectFile } from "./harness/goldens.ts";
import { root } from "./harness/pipeline.ts";
import { expectSchema } from "./harness/schema.ts";
import { type Run, run, temporaryFolder, transcript } from "./harness/terminal.ts";

const goldens = join(root, "test/cli/bad-input");
const header = 'region town "Town" { language en  as of 2026-11-15 }\n\n';
const dimension = 'dimension age "Age" 0.. years\n';
const MEGABYTE = 1_000_000;

/** Fills a folder with what is wrong. */
type Make = (write: (name: string, content: string | Buffer) => void, folder: string) => void;

/** One file, `town.region`, with this content. */
const file =
  (content: string | Buffer): Make =>
  (write) =>
    write("town.region", content);

const inputs: Readonly<Record<string, Make>> = {
  "not-utf-8": file(Buffer.from(`${header}body city "Ausl\u00e4nderbeh\u00f6rde"\n`, "latin1")),
  "utf-16": file(Buffer.from(`\uFEFF${header}`, "utf16le")),
  "zero-bytes": file(Buffer.alloc(64)),
  "byte-order-mark": file(`\uFEFF${header}step housing "Housing"\n`),
  crlf: file(`${header}step housing "Housing"\nstepp advice "Advice"\n`.replaceAll("\n", "\r\n")),
  "carriage-returns": file(`${header}step housing "Housing"\nstepp advice "Advice"\n`.replaceAll("\n", "\r")),
  empty: file(""),
  blanks: file(" \n\t\n"),
  "only-comments": file("// To be written.\n/* Soon. */\n"),
  "long-comment": file(`${header}// ${"a".repeat(5 * MEGABYTE)}\nstep housing "Housing"\n`),
  "long-unclosed-comment": file(`${header}/* ${"a".repeat(5 * MEGABYTE)}\nstep housing "Housing"\n`),
  "long-word": file("a".repeat(5 * MEGABYTE)),
  "many-words": file("garbage letters ".repeat((5 * MEGABYTE) / 16)),
  "long-text": file(`${header}step housing "${"a".repeat(5 * MEGABYTE)}"\n`),
  "long-unclosed-text": file(`${header}step housing "${"a".repeat(5 * MEGABYTE)}\nstep advice "Advice"\n`),
  "long-parentheses": file("(".repeat(5 * MEGABYTE)),
  "long-braces": file("{".repeat(MEGABYTE)),
  "many-parentheses": file(`${header}${dimension}group old "Old" when ${"(".repeat(10_000)}age > 65${")".repeat(10_000)}\n`),
  "many-nots": file(`${header}${dimension}group old "Old" when ${"not ".repeat(10_000)}age > 65\n`),
  "many-ands": file(`${header}${dimension}group old "Old" when ${"age > 65 and ".repeat(10_000)}age > 65\n`),
  "many-mistakes": file(`${header}${"stepp housing\n".repeat(20_000)}`),
  "no-region-files": (write) => write("notes.txt", "Not a region."),
  "missing-path": () => undefined,
  "not-readable": (_, folder) => symlinkSync("/proc/self/mem", join(folder, "town.region")),
  "link-to-itself": (_, folder) => symlinkSync("town.region", join(folder, "town.region")),
  "link-to-nothing": (_, folder) => symlinkSync("gone.region", join(folder, "town.region")),
  "folder-with-the-name-of-a-file": (_, folder) => mkdirSync(join(folder, "town.region")),
  "folder-in-itself": (write, folder) => {
    write("town.region", `${header}step housing "Housing"\n`);
    symlinkSync(".", join(folder, "again"));
  },
  "names-that-look-alike": file(`${header}body ${"bürgeramt".normalize("NFC")} "Bürgeramt"\nbody ${"bürgeramt".normalize("NFD")} "Bürgeramt"\n`),
  "file-names-that-look-alike": (write) => {
    write("town.region", `${header}import "${"bürgeramt".normalize("NFC")}"\n`);
    write(`${"bürgeramt".normalize("NFD")}.region`, 'body city "City"\n');
  },
  "import-cycle": (write) => {
    write("town.region", `${header}import "bodies"\n`);
    write("bodies.region", 'import "town"\nbody city "City"\n');
  },
  "import-missing": file(`${header}import "nowhere"\n`),
  "import-folder": (write, folder) => {
    mkdirSync(join(folder, "bodies"));
    write("town.region", `${header}import "bodies"\n`);
  },
  "import-outside": file(`${header}import "../elsewhere/bodies"\n`),
  "import-absolute": file(`${header}import "/etc/passwd"\n`),
  "import-not-readable": (write, folder) => {
    symlinkSync("/proc/self/mem", join(folder, "bodies.region"));
    write("town.region", `${header}import "bodies"\n`);
  },
  "import-not-utf-8": (write) => {
    write("town.region", `${header}import "bodies"\n`);
    write("bodies.region", Buffer.from('body city "B\u00fcrgeramt"\n', "latin1"));
  },
  "import-unknown-catalogue": file(`${header}import "kurzweg:nowhere"\n`),
};

/** What is checked; else the folder. */
const paths: Readonly<Record<string, string>> = {
  "missing-path": "nowhere",
  "link-to-itself": "town.region",
  "link-to-nothing": "town.region",
  "folder-with-the-name-of-a-file": "town.region",
};

describe("bad input is answered in good order", () => {
  test.each(Object.entries(inputs))("%s", async (name, make) => {
    const folder = temporaryFolder();
    make((file, content) => writeFileSync(join(folder, file), content), folder);
    const text = await run(["check", ...(paths[name] ? [paths[name]] : [])], folder);
    const json = await run(["check", ...(paths[name] ? [paths[name]] : []), "--format", "json"], folder);
    for (const done of [text, json]) expectGoodOrder(done);
    expect(json.exitCode).toBe(text.exitCode);
    if (text.output) expect(text.output, "The report ends with its summary.").toMatch(/^(.*covered for everyone|No region was checked).*\.\n$/m);
    if (json.output) expectSchema(JSON.parse(json.output));
    expect(Boolean(text.output)).toBe(Boolean(json.output));
    expectFile(join(goldens, `${name}.txt`), transcript(text));
  });

  test("no golden file is left of an input that is gone", () => {
    expect(readdirSync(goldens).filter((name) => !Object.hasOwn(inputs, name.replace(/\.txt$/, "")))).toEqual([]);
  });
});

/** No stack trace, no apology, no report beyond all bounds. */
function expectGoodOrder({ output, messages }: Run): void {
  for (const text of [output, messages]) {
    expect(text).not.toMatch(/^\s+at .+:\d+/m);
    expect(text).not.toMatch(/inside Kurzweg|RangeError|call stack/);
    expect(text.length).toBeLessThan(MEGABYTE);
  }
  expect(output + messages).not.toBe("");
}
