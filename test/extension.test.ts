import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wishIn } from "@kurzweg/server/fence";
import { embedded, sentence } from "../packages/vscode/src/preview/fence.ts";
import { parseWithLangium } from "./harness/langium.ts";
import { root } from "./harness/pipeline.ts";

const folder = join(root, "packages/vscode");
const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");
const wordsOf = (path: string): Readonly<Record<string, string>> => JSON.parse(textOf(path));
const manifest = textOf("package.json");
const english = wordsOf("package.nls.json");
const german = wordsOf("package.nls.de.json");

describe("the manifest of the extension", () => {
  test("has words in both languages for everything that it shows", () => {
    const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key).sort();
    expect(Object.keys(english).sort()).toEqual([...new Set(used)]);
    expect(Object.keys(german)).toEqual(Object.keys(english));
  });

  test("names files that exist", () => {
    const media = Object.entries({ ...english, ...german }).filter(([key]) => /^snippets$|\.media$/.test(key));
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:images|snippets|walkthrough)\/[\w.-]+)"/g)].map(([, path = ""]) => path);
    for (const path of [
      ...named,
      ...media.map(([, path]) => path),
      ...Object.values(english).filter((word) => /^(?:\.\/)?(?:snippets|walkthrough)\//.test(word)),
    ])
      expect(textOf(path).length, path).toBeGreaterThan(0);
  });

  test("declares each command that there is, and no other", () => {
    const sources = readdirSync(join(folder, "src/commands")).map((name) => textOf(`src/commands/${name}`));
    const present = sources.flatMap((source) => [...source.matchAll(/name: "(kurzweg\.\w+)"/g)].map(([, name]) => name));
    const { contributes } = JSON.parse(manifest) as { contributes: { commands: readonly { command: string }[] } };
    expect(contributes.commands.map(({ command }) => command).sort()).toEqual(present.sort());
  });

  test("sets the quotation marks of each language", () => {
    const said = { en: Object.values(english), de: [...Object.values(german), ...Object.values(wordsOf("l10n/bundle.l10n.de.json"))] };
    for (const word of said.en) expect(word).not.toMatch(/„|(?<![\w:#])"(?!\))/);
    for (const word of said.de) expect(word).not.toMatch(/”|“[^„“]*“/);
  });
});

test("what the extension says exists in German, and nothing else does", () => {
  const sources = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const said = sources.flatMap((name) => [...textOf(`src/${name}`).matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, words]) => words));
  expect(Object.keys(wordsOf("l10n/bundle.l10n.de.json")).sort()).toEqual([...new Set(said)].sort());
});

describe("a block of Markdown", () => {
  test.each([
    ["kurzweg town.region handoffs", { path: "town.region", view: "handoffs" }],
    ["kurzweg /examples/town.region", { path: "/examples/town.region", view: "process" }],
    ["kurzweg  ../town.region   map ", { path: "../town.region", view: "map" }],
    ["kurzweg", undefined],
    ["kurzweg town.json", undefined],
    ["kurzweg town.region map more", undefined],
    ["kurzwegs town.region", undefined],
  ])("that begins with “%s”", (info, wish) => {
    expect(wishIn(info)).toEqual(wish);
  });

  test("shows a picture beside others, without places and colours of its own", () => {
    const svg =
      '<svg aria-labelledby="kurzweg-title kurzweg-description"><title id="kurzweg-title">A</title><style>x{}</style><g data-name="a" data-file="-" data-line="1" data-column="1"/></svg>';
    expect(embedded(svg, "picture-2")).toBe(
      '<svg style="max-width:100%;height:auto" aria-labelledby="picture-2-title picture-2-description"><title id="picture-2-title">A</title><g data-name="a"/></svg>',
    );
    expect(sentence("<b> & “c”")).toBe("<p><em>&lt;b&gt; &amp; “c”</em></p>\n");
  });
});

describe.each(["region.json", "region.de.json"])("%s", (name) => {
  const snippets = Object.entries(JSON.parse(textOf(`snippets/${name}`)) as Record<string, { prefix: string | string[]; body: string[]; description: string }>);

  test.each(snippets)("“%s” is text that can be read", (_, { prefix, body }) => {
    const text = expanded(body.join("\n"));
    const inside = /^(?:unit|contact|responsible)/.test([prefix].flat()[0] ?? "");
    expect(parseWithLangium(inside ? `body city {\n${text}\n}` : text).accepted, text).toBe(true);
  });
});

/** A snippet as it is when nothing is typed over: each choice is its first one. */
function expanded(body: string): string {
  const date = body.replace(/\$\{?CURRENT_YEAR\}?/g, "2026").replace(/\$\{?CURRENT_(?:MONTH|DATE)\}?/g, "11");
  return date
    .replace(/\$\{\d+\|((?:\\,|[^,|])*)[^}]*\|\}/g, (_, first: string) => first.replaceAll("\\,", ","))
    .replace(/\$\{\d+:([^{}]*)\}/g, "$1")
    .replace(/\$\d+/g, "");
}
