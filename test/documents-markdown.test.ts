import { assert, asyncProperty, constantFrom, string, uniqueArray } from "fast-check";
import GithubSlugger from "github-slugger";
import markdownIt from "markdown-it";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { filesFromText, filesIn } from "./harness/documents.ts";
import { hostile, hostileRegion } from "./harness/hostile.ts";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder } from "./harness/terminal.ts";
import { readFileSync, writeFileSync } from "node:fs";

const example = (name: string): string => join(root, `examples/${name}/${name}.region`);
type Token = ReturnType<ReturnType<typeof markdownIt>["parse"]>[number];

describe.each([
  ["first", "en"],
  ["musterstadt", "de"],
  ["saxony-county", "de"],
  ["saxony-county", "en"],
] as const)("%s as Markdown, in %s", (name, language) => {
  let files: Awaited<ReturnType<typeof filesIn>> = [];
  beforeAll(async () => {
    files = await filesIn(example(name), { language, format: "md" });
  }, 120_000);

  test("has headings, tables and links that lead somewhere", async () => {
    expect(brokenIn(files[0]?.content ?? "")).toEqual([]);
  });

  test("leads to pictures that lie beside it", async () => {
    const [text, ...pictures] = files;
    const shown = [...String(text?.content).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file]) => file);
    expect(shown.map((file) => String(file).replace(/^.*?(?=-picture-)/, ""))).toEqual(pictures.map((picture) => picture.name));
    for (const { content } of pictures) expect(content).toMatch(/^<svg /);
  });

  test("is the same each time", async () => {
    expect(await filesIn(example(name), { language, format: "md" })).toEqual(files);
  });
});

const sly = constantFrom(
  ...hostile,
  "| a | b |",
  "# Heading",
  "- - item",
  "1. one",
  "![x](http://example.org)",
  "[x]: /y",
  "***",
  "~~~",
  "$x$",
  "<!-- ",
  "&lt;script&gt;",
  "https://example.org/<b>",
  "a - b -- c",
);

test.each(["grapheme-ascii", "grapheme"] as const)(
  "whatever somebody writes stays text: %s",
  async (unit) => {
    const text = string({ unit, minLength: 1, maxLength: 40 }).map((words) => words.replaceAll(/["\\\r\n]/g, "'"));
    await assert(
      asyncProperty(uniqueArray(text, { minLength: 1, maxLength: 3 }), sly, async (found, one) => {
        const [file] = await filesFromText(hostileRegion([one, ...found]), { format: "md" });
        const broken = brokenIn(file?.content ?? "");
        // Wikis disagree about what is a letter in rare scripts.
        expect(unit === "grapheme" ? broken.filter((each) => /^mark|^made/.test(each)) : broken).toEqual([]);
      }),
      { numRuns: 40 },
    );
  },
  120_000,
);

test("text and pictures are written over when they are our own, and not when somebody else's stand there", async () => {
  const folder = temporaryFolder();
  const words = ["document", example("musterstadt"), "--format", `md=${folder}/wiki.md`];
  expect(await run(words, root)).toMatchObject({ exitCode: 0 });
  expect(await run(words, root)).toMatchObject({ exitCode: 0 });
  expect(readFileSync(join(folder, "wiki.md"), "utf8")).toContain("(wiki-picture-handoffs.svg)");
  expect(readFileSync(join(folder, "wiki-picture-handoffs.svg"), "utf8")).toMatch(/^<svg /);
  writeFileSync(join(folder, "wiki-picture-map.svg"), "<svg>mine</svg>");
  expect(await run(words, root)).toMatchObject({ exitCode: 2, messages: expect.stringContaining("was not written by Kurzweg") });
  expect(readFileSync(join(folder, "wiki-picture-map.svg"), "utf8")).toBe("<svg>mine</svg>");
});

/** What is wrong with a text: markup that only somebody's words could have made, links that lead nowhere, rows that are too short. */
function brokenIn(content: string | Uint8Array): readonly string[] {
  const tokens = markdownIt({ html: true }).parse(content.toString(), {});
  const all = tokens.flatMap((token) => [token, ...(token.children ?? [])]);
  const slugger = new GithubSlugger();
  const headings = tokens.flatMap((token, index) => (token.type === "heading_open" ? [wordsOf(tokens[index + 1])] : []));
  const names = new Set(headings.map((heading) => slugger.slug(heading)));
  const html = all.filter(({ type, content: markup }) => type.startsWith("html") && !["<!-- Made by kurzweg. -->", "<br>"].includes(markup.trim()));
  const links = all.filter(({ type }) => type === "link_open").map((token) => decodeURIComponent(String(token.attrGet("href"))));
  const lost = links.filter((to) => !/^(?:https?:|mailto:|tel:)/.test(to) && !names.has(to.replace(/^#/, "")));
  const odd = all.filter(({ type }) => ["code_block", "fence", "code_inline", "em_open", "s_open", "ordered_list_open"].includes(type));
  const collapsed = [...names].filter((name) => name.includes("--"));
  return [
    ...html.map(({ content: markup }) => `markup: ${markup}`),
    ...lost.map((to) => `leads nowhere: ${to}`),
    // The edition is the one thing that is stressed.
    ...odd.filter(({ type }, index) => !(type === "em_open" && index === 0)).map(({ type }) => `made by words: ${type}`),
    ...collapsed.map((name) => `GitLab names it otherwise: ${name}`),
    ...(headings[0] === undefined ? ["no heading"] : []),
  ];
}

function wordsOf(token: Token | undefined): string {
  return (token?.children ?? []).map(({ content }) => content).join("");
}
