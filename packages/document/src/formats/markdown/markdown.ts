import type { Block, Chapter, Fact, InterfaceDocument } from "../../content/document.ts";
import type { Pictures } from "../../pictures.ts";
import { words as allWords } from "../../words.ts";
import { type Format, hasMark, MADE_BY } from "../format.ts";
import { escaped, lineOf, textOf } from "./escape.ts";
import { headingOf, type Headings, headingsOf } from "./headings.ts";
import { type Page, tableOf } from "./tables.ts";

/** Text for wikis, with the pictures beside it. */
export const markdown: Format = {
  name: "md",
  endings: ["md", "markdown"],
  write: async (document, pictures, _, name) => [
    { name: ".md", content: textFor(document, pictures, name) },
    ...[...pictures].map(([anchor, svg]) => ({ name: `-${anchor}.svg`, content: svg })),
  ],
  isOwn: hasMark,
};

interface Sheet extends Page {
  readonly pictures: Pictures;
  /** What the names of the pictures begin with. */
  readonly name: string;
  /** Of the next heading. */
  readonly level: number;
  /** The heading above. */
  readonly heading: string;
}

function textFor(document: InterfaceDocument, pictures: Pictures, name: string): string {
  const { language, title, subtitle, edition, recipient, front, chapters } = document;
  const words = allWords[language];
  const heading = [subtitle, title, ...(recipient === undefined ? [] : [recipient])].join(", ");
  const headings = headingsOf(document, [heading, words.contents]);
  const to = (anchor: string): string | undefined => addressOf(anchor, headings);
  const sheet: Sheet = { words, to, pictures, name, level: 2, heading: "" };
  return [
    MADE_BY,
    "",
    `# ${escaped(headingOf(heading))}`,
    "",
    `*${escaped(words.editions[edition])}*`,
    "",
    ...blocksOf(front, sheet),
    `## ${escaped(words.contents)}`,
    "",
    ...chapters.flatMap((chapter) => contentsOf(chapter, sheet)),
    "",
    ...chapters.flatMap(({ anchor, title: own, blocks }) => sectionOf({ anchor, title: own, blocks }, sheet)),
    `---`,
    "",
    escaped(words.made),
    "",
  ].join("\n");
}

function addressOf(anchor: string, { names }: Headings): string | undefined {
  const name = names.get(anchor);
  return name === undefined ? undefined : `#${name}`;
}

/** A chapter and its sections, as a list of links. */
function contentsOf({ anchor, title, blocks }: Chapter, { to }: Sheet): readonly string[] {
  const entry = (text: string, place: string): string => `- [${escaped(headingOf(text))}](${to(place) ?? ""})`;
  return [entry(title, anchor), ...blocks.flatMap((block) => (block.is === "section" ? [`  ${entry(block.title, block.anchor)}`] : []))];
}

function sectionOf({ title, blocks }: Chapter, sheet: Sheet): readonly string[] {
  const own = { ...sheet, level: Math.min(6, sheet.level + 1), heading: title };
  return [`${"#".repeat(sheet.level)} ${escaped(headingOf(title))}`, "", ...blocksOf(blocks, own)];
}

function blocksOf(blocks: readonly Block[], sheet: Sheet): readonly string[] {
  return blocks.flatMap((block) => blockOf(block, sheet));
}

/** The lines of a block, with an empty one at the end. */
function blockOf(block: Block, sheet: Sheet): readonly string[] {
  const { to, pictures, name, heading } = sheet;
  const caption = (text: string): readonly string[] => (text === heading ? [] : [`**${escaped(text)}**`, ""]);
  switch (block.is) {
    case "paragraph":
      return [lineOf(textOf(block.text, to)), ""];
    case "notice":
      return [`> ${lineOf(textOf(block.text, to))}`, ""];
    case "list":
      return [...block.items.map((item) => `- ${lineOf(textOf(item, to))}`), ""];
    case "facts":
      return [...block.facts.flatMap((fact) => factOf(fact, sheet)), ""];
    case "table":
      return [...caption(block.caption), ...tableOf(block, sheet), ""];
    case "picture":
      return pictures.has(block.anchor) ? [`![${escaped(block.caption)}](${encodeURI(name)}-${block.anchor}.svg)`, ""] : [];
    case "section":
      return sectionOf(block, sheet);
  }
}

function factOf({ name, values }: Fact, { to }: Sheet): readonly string[] {
  const [only = [], ...more] = values;
  if (more.length === 0) return [`- **${escaped(name)}:** ${textOf(only, to)}`];
  return [`- **${escaped(name)}:**`, ...values.map((value) => `  - ${lineOf(textOf(value, to))}`)];
}
