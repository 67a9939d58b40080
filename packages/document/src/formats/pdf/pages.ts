import { widthOf } from "@kurzweg/diagram";
import { dateInWords, type Language } from "@kurzweg/model";
import type { Block, Cell, InterfaceDocument, Picture, Run, Table, Text } from "../../content/document.ts";
import type { Pictures } from "../../pictures.ts";
import { type Words, words as allWords } from "../../words.ts";
import { partsOf, sheetChapters, shortBehindShort } from "../parts.ts";
import { withoutEmptyColumns } from "../said.ts";
import { plain, safeAddress } from "../text.ts";
import {
  cellRoom,
  headOf,
  headRoom,
  isOneLine,
  isTooLong,
  isOnOnePage,
  isUpright,
  LINE_ROW,
  leastWidth,
  type PageSize,
  pagesFor,
  settingOf,
  signsPerPart,
} from "./columns.ts";
import { linkTo } from "./finish.ts";
import { inFont, piecesOf, type Room, SUBSTITUTE } from "./letters.ts";
import { figureOf, type Figure } from "./figure.ts";

/** Left and right of the text, in points. */
const MARGIN = 48;
/** Of A4, in points. */
const upright: PageSize = { width: 595 - 2 * MARGIN, height: 734 };
const lying: PageSize = { width: 841 - 2 * MARGIN, height: 487 };
/** A row with more letters may be divided between two pages. */
const LONG_ROW = 700;
/** Of a pixel, in points. */
const POINT = 0.75;
/** On a smaller scale, in points for each pixel, the letters of a picture are hard to read. */
const READABLE = 0.55;
/** Of a line and a heading, in points. */
const LINE = 15;
const HEADING = 48;
/** Heads of rows that are longer are no mere names. */
const LONG_HEAD = 60;
/** Of letters in points, as the template says: of text, headings by their level, and captions. */
const TEXT = 9.5;
const HEADINGS: readonly number[] = [17, 12.5, 10.5, 9.5];
const CAPTION = 9;
/** What stands beside the words of a list or notice, and in front of the values of facts, in points. */
const BESIDE = 22;
const FACT_NAME = 107;
/** For the words of an entry of the contents, in two columns, of letters of a text. */
const CONTENTS = 190;
/** Of the foot of every page, beside its number. */
const FOOTER = { width: 420, size: 8 };

/** What the template reads, as JSON, and the files of the pictures in it. */
export interface Pages {
  readonly data: unknown;
  readonly files: Readonly<Record<string, string>>;
}

interface Setting {
  readonly language: Language;
  readonly words: Words;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly isWide: boolean;
  /** Of the next heading. */
  readonly level: number;
  /** The heading above. */
  readonly heading: string;
  /** How much stands above on the page, in points. */
  readonly above: number;
}

export function pagesOf(document: InterfaceDocument, pictures: Pictures): Pages {
  const { language, title, subtitle, edition, asOf, recipient, chapters } = document;
  const words = allWords[language];
  const figures = new Map([...pictures].map(([anchor, svg], index) => [anchor, figureOf(svg, `picture-${index + 1}.svg`)]));
  const heading = [subtitle, title, ...(recipient === undefined ? [] : [recipient])].join(" – ");
  const kind = `${subtitle}, ${words.editions[edition]}`;
  const setting = { language, words, figures, isWide: false, heading: "", above: 0, level: 1 };
  const room = { width: upright.width, language };
  const short = shortBehindShort(chapters);
  const data = {
    language,
    title: inFont(`${heading}, ${words.editions[edition]}`),
    keywords: [KEYWORD],
    date: asOf.split("-").map(Number),
    margin: MARGIN,
    kind: piecesOf(kind, { ...room, size: 12 }),
    heading: piecesOf(title, { ...room, size: 26, weight: "bold" }),
    recipient: recipient === undefined ? null : piecesOf(recipient, { ...room, size: 14 }),
    footer: footerOf(title, ` · ${kind} · ${dateInWords(asOf, language)}`),
    page: words.page,
    contents: words.contents,
    chapters: chapters.map(({ anchor, title: name, blocks }) => {
      const own = { ...setting, isWide: blocks.some((block) => wantsWide(block, figures)) };
      return {
        anchor,
        title: piecesOf(name, headingRoom(own)),
        landscape: own.isWide,
        beginsPage: !short.has(anchor),
        sheets: sheetChapters.includes(anchor),
        ...blocksBelow(blocks, { ...own, level: 2, heading: name, above: HEADING }),
      };
    }),
  };
  const front = blocksOf(document.front, setting);
  const isLacking = JSON.stringify([data, front]).includes(SUBSTITUTE);
  const note = { is: "paragraph", text: textOf([words.substitute], textRoom(setting)) };
  return {
    data: { ...data, front: [...front, ...(isLacking ? [note] : [])] },
    files: Object.fromEntries([...figures.values()].flatMap((figure) => [figure, ...figure.parts]).map(({ file, svg }) => [file, svg])),
  };
}

/** By which a document of Kurzweg is known again. */
export const KEYWORD = "kurzweg";

/** Whether a chapter is better read on pages that lie: for a picture that is much wider than high, or a table that needs it. */
function wantsWide(block: Block, figures: Setting["figures"]): boolean {
  if (block.is === "section") return block.blocks.some((each) => wantsWide(each, figures));
  if (block.is === "table") return leastWidth(block) > upright.width || (block.matrix && pagesFor(block, lying) < pagesFor(block, upright));
  return block.is === "picture" && block.view === "journey" && isLying(figures.get(block.anchor));
}

function isLying(figure: Figure | undefined): boolean {
  return figure !== undefined && figure.width > 1.2 * figure.height && figure.width * POINT > upright.width;
}

/** The blocks below a heading. With a picture that lies, the first of them stand on a page that lies, and the heading with them. */
function blocksBelow(blocks: readonly Block[], setting: Setting): { readonly lying: number; readonly blocks: readonly unknown[] } {
  const first = blocks.findIndex(({ is }) => !isSaying(is));
  const picture = blocks[first];
  if (setting.isWide || picture?.is !== "picture" || !isLying(setting.figures.get(picture.anchor))) return { lying: 0, blocks: blocksOf(blocks, setting) };
  const [opening, more] = [blocks.slice(0, first + 1), blocks.slice(first + 1)];
  const written = blocksOf(opening, { ...setting, isWide: true, above: HEADING });
  return { lying: opening.length, blocks: [...written, ...blocksOf(more, { ...setting, above: 0 })] };
}

/** Whether a block says something about the table or picture behind it. */
function isSaying(is: Block["is"]): boolean {
  return is === "paragraph" || is === "notice" || is === "list" || is === "facts";
}

function blocksOf(blocks: readonly Block[], setting: Setting): readonly unknown[] {
  let { above } = setting;
  return blocks.map((block) => {
    const written = blockOf(block, { ...setting, above });
    above += heightOf(block);
    return written;
  });
}

/** About how high a block is, in points; after a table or picture it is not known where on a page one is. */
function heightOf(block: Block): number {
  const lines = (texts: readonly Text[]): number => texts.reduce((sum, text) => sum + Math.ceil(plain(text).length / 90), 0);
  switch (block.is) {
    case "paragraph":
      return lines([block.text]) * LINE + LINE;
    case "notice":
      return lines([block.text]) * LINE + 2 * LINE;
    case "list":
      return lines(block.items) * LINE + LINE;
    case "facts":
      return block.facts.reduce((sum, { values }) => sum + Math.max(1, lines(values)) * LINE, 0) + 2 * LINE;
    case "table":
    case "picture":
    case "section":
      return Number.NaN;
  }
}

function pageOf({ isWide }: Setting): PageSize {
  return isWide ? lying : upright;
}

/** For a text; `beside` is what stands beside it, in points. */
function textRoom(setting: Setting, beside = 0): Room {
  return { width: pageOf(setting).width - beside, size: TEXT, language: setting.language };
}

/** For a heading on its page and, where it stands there, in the contents. */
function headingRoom(setting: Setting): Room {
  const size = HEADINGS[setting.level - 1] ?? TEXT;
  const inContents = setting.level <= 2 ? (CONTENTS / TEXT) * size : Number.POSITIVE_INFINITY;
  return { width: Math.min(pageOf(setting).width, inContents), size, weight: "bold", language: setting.language };
}

function captionRoom(setting: Setting): Room {
  return { ...textRoom(setting), size: CAPTION, weight: "bold" };
}

/** The foot of every page: a title that is too long stands whole on the first page alone. */
function footerOf(title: string, more: string): string {
  const rest = FOOTER.width - widthOf(more, FOOTER);
  const letters = [...inFont(title)];
  let count = letters.length;
  while (count > 0 && widthOf(letters.slice(0, count).join(""), FOOTER) > rest) count -= count > 200 ? 100 : 1;
  const shown = letters.slice(0, count).join("");
  return `${count < letters.length ? `${shown.trimEnd()}…` : shown}${inFont(more)}`;
}

function blockOf(block: Block, setting: Setting): unknown {
  switch (block.is) {
    case "paragraph":
      return { is: block.is, text: textOf(block.text, textRoom(setting)) };
    case "notice":
      return { is: block.is, text: textOf(block.text, textRoom(setting, BESIDE)) };
    case "list":
      return { is: "list", items: block.items.map((item) => textOf(item, textRoom(setting, BESIDE))) };
    case "facts": {
      const [name, value] = [{ ...textRoom(setting), width: FACT_NAME, isNarrow: true }, textRoom(setting, FACT_NAME + BESIDE)];
      return { is: "facts", facts: block.facts.map((fact) => ({ name: piecesOf(fact.name, name), values: fact.values.map((each) => textOf(each, value)) })) };
    }
    case "table":
      return tableOf(block, setting);
    case "picture":
      return pictureOf(block, setting);
    case "section":
      return {
        is: "section",
        anchor: block.anchor,
        title: piecesOf(block.title, headingRoom(setting)),
        ...blocksBelow(block.blocks, { ...setting, heading: block.title, above: setting.above + HEADING, level: setting.level + 1 }),
      };
  }
}

/**
 * As large as it may be on what is left of its page; one that lies gets a page of its own among pages that stand. One whose letters
 * would be too small to read is divided between two pages, if it may be.
 */
function pictureOf({ anchor, caption }: Picture, setting: Setting): unknown {
  const { figures, isWide, heading, above } = setting;
  const figure = figures.get(anchor);
  if (!figure) return { is: "paragraph", text: textOf([caption], textRoom(setting)) };
  const turned = !isWide && isLying(figure);
  const page = isWide || turned ? lying : upright;
  const left = page.height - 2 * LINE;
  const room = left - (turned || Number.isNaN(above) ? 0 : above);
  const scaleIn = ({ width, height }: Figure, most: number): number => Math.min(POINT, page.width / width, most / height);
  const isDivided = figure.parts.length > 0 && !turned && scaleIn(figure, room) < READABLE;
  const shown = isDivided ? figure.parts : [figure];
  const parts = shown.map((part, index) => ({ file: part.file, width: part.width * scaleIn(part, index === 0 ? room : left) }));
  return { is: "picture", anchor, caption: caption === heading ? null : piecesOf(caption, captionRoom(setting)), alt: figure.alt, parts, turned };
}

function tableOf(whole: Table, setting: Setting): unknown {
  const table = withoutEmptyColumns(whole);
  const { heading, words } = setting;
  const parts = partsOf(table, signsPerPart(table, pageOf(setting).width), words);
  return {
    is: "table",
    // What stands in the heading need not be said again.
    parts: parts.map((part) => partOf(part.caption === heading ? { ...part, caption: "" } : part, setting)),
    legend: legendOf(table),
    heads: table.columns.filter(isTooLong).map((column) => textOf(column, textRoom(setting))),
  };
}

function partOf(table: Table, setting: Setting): unknown {
  const { anchor, caption, matrix, columns, rows } = table;
  const page = pageOf(setting);
  const { language } = setting;
  const own = settingOf(table, page.width);
  return {
    ...own,
    anchor,
    caption: caption === "" ? null : piecesOf(caption, captionRoom(setting)),
    matrix,
    bold: rows.every(({ head }) => head.lines.map(plain).join(" ").length <= LONG_HEAD),
    breakable: !isOnOnePage(table, own, page),
    // Heads are repeated on every page, and what is repeated may not lead anywhere.
    columns: columns.map((column, index) => ({
      text: textOf([headOf(column)], { ...headRoom(table, own, index), language }),
      upright: isUpright(table, index),
    })),
    rows: rows.map(({ anchor: place, head, cells }) => ({
      anchor: place ?? null,
      cells: [head, ...cells].map((cell, column) => cellOf(cell, { ...cellRoom(own, column, cell), language })),
      height: isOneLine({ head, cells }, own.widths) ? LINE_ROW : null,
      breakable: [head, ...cells].some(({ lines }) => lines.map(plain).join(" ").length > LONG_ROW),
    })),
  };
}

function cellOf({ lines, mark }: Cell, room: Room): unknown {
  if (mark) return { lines: lines.slice(0, 1).map((text) => textOf(text, room)), sign: inFont(mark.sign), tone: mark.tone };
  return { lines: lines.length > 0 ? lines.map((text) => textOf(text, room)) : [[["–"]]] };
}

/** What the signs of a table mean, each once. */
function legendOf({ rows }: Table): readonly { readonly sign: string; readonly meaning: string }[] {
  const marks = rows.flatMap(({ cells }) => cells.flatMap(({ mark, lines }) => (mark && lines.length === 0 && mark.tone !== "none" ? [mark] : [])));
  const isCount = (sign: string): boolean => /\d/.test(sign);
  return [...new Map(marks.filter(({ sign }) => !isCount(sign)).map(({ sign, meaning }) => [sign, { sign: inFont(sign), meaning: inFont(meaning) }])).values()];
}

function textOf(text: Text, room: Room): readonly unknown[] {
  return text.filter((run) => plain([run]) !== "").map((run) => runOf(run, room));
}

function runOf(run: Run, room: Room): unknown {
  if (typeof run === "string") return piecesOf(run, room);
  const to = safeAddress(run.to);
  const pieces = piecesOf(run.text, room);
  if (to === undefined) return pieces;
  return { pieces, url: to.startsWith("#") ? linkTo(to.slice(1)) : to };
}
