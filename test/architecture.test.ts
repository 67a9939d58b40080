import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { root, shown } from "./harness/pipeline.ts";

/** What each package may import: other packages of ours, and modules of others. */
const arrows: Readonly<Record<string, { readonly ours: readonly string[]; readonly others: RegExp }>> = {
  model: { ours: [], others: /^$/ },
  language: { ours: ["model"], others: /^langium$/ },
  analysis: { ours: ["model"], others: /^$/ },
  disk: { ours: ["model", "language"], others: /^node:/ },
  diagram: { ours: ["model"], others: /^$/ },
  sheets: { ours: ["model"], others: /^$/ },
  document: { ours: ["model", "diagram", "sheets"], others: /^$/ },
  exchange: { ours: ["model", "language", "analysis", "sheets", "document"], others: /^$/ },
  server: { ours: ["model", "language", "analysis", "diagram", "disk"], others: /^(?:vscode-languageserver(?:$|-textdocument$)|node:(?:worker_threads|v8)$)/ },
  vscode: { ours: ["server"], others: /^vscode(?:$|-languageclient)/ },
  cli: { ours: ["model", "language", "analysis", "diagram", "sheets", "document", "exchange", "disk", "server"], others: /^node:/ },
};

/** Modules of others that one file or folder alone knows, or one that reads and one that writes. */
const alone: Readonly<Record<string, string | readonly string[]>> = {
  feiertagejs: "packages/analysis/src/holidays.ts",
  "elkjs/lib/elk.bundled.js": "packages/diagram/src/layout/elk.ts",
  "hyphen/de/index.js": "packages/diagram/src/text/hyphenate.ts",
  "hyphen/en/index.js": "packages/diagram/src/text/hyphenate.ts",
  fflate: ["packages/sheets/src/office/parts.ts", "packages/sheets/src/zip/unpack.ts"],
  hucre: "packages/sheets/src/xlsx/read.ts",
  docx: "packages/document/src/formats/docx/",
  "@noble/hashes/sha2.js": "packages/document/src/formats/csv/checksum.ts",
  "hucre/csv": "packages/sheets/src/csv/read.ts",
  "hucre/xlsx": ["packages/sheets/src/xlsx/read.ts", "packages/sheets/src/xlsx/write.ts"],
  "@myriaddreamin/typst-ts-node-compiler": "packages/cli/src/paper/typeset.ts",
  uuid: "packages/exchange/src/exports/identity.ts",
  "@resvg/resvg-js": "packages/cli/src/drawing/png.ts",
  "markdown-it": "packages/cli/src/markdown/blocks.ts",
  "vscode-languageserver/node": "packages/server/src/node.ts",
  "vscode-languageserver/browser": "packages/server/src/browser.ts",
};

const LONGEST = 400;
const generated = /\/generated\/|\/reading\/syntax\.ts$|\.d\.ts$/;

/** Comments, texts and patterns. */
const words = new RegExp(
  [
    /\/\*[\s\S]*?\*\//, // comments in blocks
    /(?<!\\)\/\/.*/, // and in lines
    /"(?:\\.|[^"\\\n])*"/, // texts
    /`(?:\\.|[^`\\])*`/, // and those with gaps
    /(?<=[(=,:?]\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/, // patterns
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

test("every package has its arrows written down", () => {
  const packages = readdirSync(join(root, "packages"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(packages.map(({ name }) => name).sort()).toEqual(Object.keys(arrows).sort());
});

describe.each(Object.entries(arrows))("package %s", (name, { ours, others }) => {
  const folder = join(root, "packages", name, "src");

  test.each(sourcesIn(folder))("%s imports only what it may", (path) => {
    for (const target of importsOf(readFileSync(join(root, path), "utf8"))) {
      if (target.startsWith(".")) expect(resolve(root, dirname(path), target), `${target} stays in its package`).toMatch(new RegExp(`^${folder}/`));
      else if (target.startsWith("@kurzweg/")) expect(ours).toContain(target.split("/")[1]);
      else if (Object.hasOwn(alone, target))
        expect(
          [alone[target]].flat().some((own) => own !== undefined && path.startsWith(own)),
          target,
        ).toBe(true);
      else expect(target).toMatch(others);
    }
  });
});

describe.each([...sourcesIn(join(root, "packages")), ...sourcesIn(join(root, "test"))])("%s", (path) => {
  const text = readFileSync(join(root, path), "utf8");
  const code = withoutWords(text);

  test(`has at most ${LONGEST} lines`, () => {
    expect(text.split("\n").length - 1).toBeLessThanOrEqual(LONGEST);
  });

  test("keeps the habits of this code", () => {
    if (!path.endsWith(".config.ts")) expect(code, "no default export").not.toMatch(/^export default\b/m);
    expect(code, "no “!” after an expression").not.toMatch(/[\w)\]]!(?![=\w])/);
    expect(code, "no cast to “any”").not.toMatch(/\bas any\b|<any>/);
    expect(text, "nothing is left to do").not.toMatch(/\b(?:TO[D]O|FIX[M]E|XX[X])\b/);
  });
});

/** The paths of the sources below a folder that people write, relative to the repository. */
function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => shown(join(folder, name), root))
    .filter((path) => path.endsWith(".ts") && !generated.test(path) && !/(?:^|\/)(?:node_modules|out|dist)\//.test(path))
    .sort();
}

/** What a source imports, types included. */
function importsOf(text: string): readonly string[] {
  const statements = text.matchAll(/^(?:import|export)\b[^;"]*\bfrom "([^"]+)"|(?<!")\bimport\(?\s*"([^"]+)"/gm);
  return [...statements].flatMap(([, statement, expression]) => statement ?? expression ?? []);
}

/** A source without its comments, texts and patterns. */
function withoutWords(text: string): string {
  return text.replace(words, "");
}
