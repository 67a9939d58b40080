import { dateInWords } from "@kurzweg/model";
import type { Block, Cell, InterfaceDocument, Picture, Run, Table, Text } from "../../content/document.ts";
import type { Pictures } from "../../pictures.ts";
import { type Words, words as allWords } from "../../words.ts";
import { partsOf, sheetChapters } from "../parts.ts";
import { withoutEmptyColumns } from "../said.ts";
import { plain, safeAddress } from "../text.ts";
import { isOneLine, isOnOnePage, isUpright, LINE_ROW, leastWidth, mostSigns, type PageSize, pagesFor, settingOf } from "./columns.ts";
import { linkTo } from "./finish.ts";
import { inFont, piecesOf, SUBSTITUTE } from "./letters.ts";
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
/** Of a line and a heading, in points. */
const LINE = 15;
const HEADING = 48;
/** Heads of rows that are longer are no mere names. */
const LONG_HEAD = 60;

/** What the template reads, as JSON, and the files of the pictures in it. */
export interface Pages {
  readonly data: unknown;
  readonly files: Readonly<Record<string, string>>;
}

interface Setting {
  readonly words: Words;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly isWide: boolean;
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
  const data = {
    language,
    title: inFont(`${heading}, ${words.editions[edition]}`),
    keywords: [KEYWORD],
    date: asOf.split("-").map(Number),
    margin: MARGIN,
    kind: piecesOf(kind),
    heading: piecesOf(title),
    recipient: recipient === undefined ? null : piecesOf(recipient),
    footer: inFont(`${title} · ${kind} · ${dateInWords(asOf, language)}`).slice(0, 100),
    page: words.page,
    contents: words.contents,
    chapters: chapters.map(({ anchor, title: name, blocks }) => {
      const isWide = blocks.some((block) => wantsWide(block, figures));
      return {
        anchor,
        title: piecesOf(name),
        landscape: isWide,
        sheets: sheetChapters.includes(anchor),
        blocks: blocksOf(blocks, { words, figures, isWide, heading: name, above: HEADING }),
      };
    }),
  };
  const front = blocksOf(document.front, { words, figures, isWide: false, heading: "", above: 0 });
  const isLacking = JSON.stringify([data, front]).includes(SUBSTITUTE);
  const note = { is: "paragraph", text: [piecesOf(words.substitute)] };
  return {
    data: { ...data, front: [...front, ...(isLacking ? [note] : [])] },
    files: Object.fromEntries([...figures.values()].map(({ file, svg }) => [file, svg])),
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

function blockOf(block: Block, setting: Setting): unknown {
  switch (block.is) {
    case "paragraph":
    case "notice":
      return { is: block.is, text: textOf(block.text) };
    case "list":
      return { is: "list", items: block.items.map(textOf) };
    case "facts":
      return { is: "facts", facts: block.facts.map(({ name, values }) => ({ name: piecesOf(name), values: values.map(textOf) })) };
    case "table":
      return tableOf(block, setting);
    case "picture":
      return pictureOf(block, setting);
    case "section":
      return {
        is: "section",
        anchor: block.anchor,
        title: piecesOf(block.title),
        blocks: blocksOf(block.blocks, { ...setting, heading: block.title, above: setting.above + HEADING }),
      };
  }
}

/** As large as it may be on what is left of its page; one that lies gets a page of its own among pages that stand. */
function pictureOf({ anchor, caption }: Picture, { figures, isWide, heading, above }: Setting): unknown {
  const figure = figures.get(anchor);
  if (!figure) return { is: "paragraph", text: [piecesOf(caption)] };
  const { file, alt, width, height } = figure;
  const turned = !isWide && isLying(figure);
  const page = isWide || turned ? lying : upright;
  const room = page.height - 2 * LINE - (turned || Number.isNaN(above) ? 0 : above);
  const scale = Math.min(POINT, page.width / width, room / height);
  return { is: "picture", anchor, caption: caption === heading ? null : piecesOf(caption), file, alt, width: width * scale, turned };
}

function tableOf(whole: Table, { isWide, heading, words }: Setting): unknown {
  const table = withoutEmptyColumns(whole);
  const page = isWide ? lying : upright;
  const parts = partsOf(table, mostSigns(table, page.width), words);
  return {
    is: "table",
    // What stands in the heading need not be said again.
    parts: parts.map((part) => partOf(part.caption === heading ? { ...part, caption: "" } : part, page)),
    legend: legendOf(table),
  };
}

function partOf(table: Table, page: PageSize): unknown {
  const { anchor, caption, matrix, columns, rows } = table;
  const setting = settingOf(table, page.width);
  return {
    ...setting,
    anchor,
    caption: caption === "" ? null : piecesOf(caption),
    matrix,
    bold: rows.every(({ head }) => head.lines.map(plain).join(" ").length <= LONG_HEAD),
    breakable: !isOnOnePage(table, setting, page),
    // Heads are repeated on every page, and what is repeated may not lead anywhere.
    columns: columns.map((column, index) => ({ text: [piecesOf(plain(column))], upright: isUpright(table, index) })),
    rows: rows.map(({ anchor: place, head, cells }) => ({
      anchor: place ?? null,
      head: cellOf(head),
      cells: cells.map(cellOf),
      height: isOneLine({ head, cells }, setting.widths) ? LINE_ROW : null,
      breakable: [head, ...cells].some(({ lines }) => lines.map(plain).join(" ").length > LONG_ROW),
    })),
  };
}

function cellOf({ lines, mark }: Cell): unknown {
  if (mark) return { lines: lines.slice(0, 1).map(textOf), sign: inFont(mark.sign), tone: mark.tone };
  return { lines: lines.length > 0 ? lines.map(textOf) : [[["–"]]] };
}

/** What the signs of a table mean, each once. */
function legendOf({ rows }: Table): readonly { readonly sign: string; readonly meaning: string }[] {
  const marks = rows.flatMap(({ cells }) => cells.flatMap(({ mark, lines }) => (mark && lines.length === 0 && mark.tone !== "none" ? [mark] : [])));
  const isCount = (sign: string): boolean => /\d/.test(sign);
  return [...new Map(marks.filter(({ sign }) => !isCount(sign)).map(({ sign, meaning }) => [sign, { sign: inFont(sign), meaning: inFont(meaning) }])).values()];
}

function textOf(text: Text): readonly unknown[] {
  return text.filter((run) => plain([run]) !== "").map(runOf);
}

function runOf(run: Run): unknown {
  if (typeof run === "string") return piecesOf(run);
  const to = safeAddress(run.to);
  const pieces = piecesOf(run.text);
  if (to === undefined) return pieces;
  return { pieces, url: to.startsWith("#") ? linkTo(to.slice(1)) : to };
}
