import { type FileChild, type HeadingLevel, Paragraph, Tab, TextRun } from "docx";
import type { Block, Chapter, Fact, Text } from "../../content/document.ts";
import type { Words } from "../../words.ts";
import { harmless, plain } from "../text.ts";
import { paper } from "../tones.ts";
import type { Piece } from "./pieces.ts";
import { type Drawn, pictureOf } from "./pictures.ts";
import { BULLETS } from "./styles.ts";
import { tableOf } from "./tables.ts";
import { type Bookmarks, marked, runsOf } from "./text.ts";

/** What blocks are written with. */
export interface Writing {
  readonly words: Words;
  readonly bookmarks: Bookmarks;
  readonly pictures: ReadonlyMap<string, Drawn>;
  readonly isLandscape: boolean;
  /** Whether facts, a table or a picture follow, with which what is said before them stays together. */
  readonly isBefore?: boolean;
  /** How much is said above, up to the heading, in lines. */
  readonly linesAbove?: number;
  /** Whether sections are handed out one by one, so that each but the first begins a page. */
  readonly areSheets?: boolean;
  readonly isFirst?: boolean;
  /** Of the next heading. */
  readonly level: number;
  /** The heading above. */
  readonly heading?: string;
}

/** Blocks on pages of the orientation that they are written for, but pictures on those that show them best. */
export function piecesOf(blocks: readonly Block[], writing: Writing): readonly Piece[] {
  return blocks.flatMap((block, index) => {
    const isBefore = ["facts", "table", "picture"].includes(blocks[index + 1]?.is ?? "");
    const linesAbove = blocks.slice(0, index).reduce((sum, each) => sum + linesOf(each), 0);
    const pieces = pieceOf(block, { ...writing, isFirst: index === 0, isBefore, linesAbove });
    const isBesidePicture = isText(block) && blocks.slice(index).find((each) => !isText(each))?.is === "picture";
    return isBesidePicture ? pieces.map((piece) => ({ ...piece, isLandscape: undefined })) : pieces;
  });
}

/** What is said before a picture stands on its page. */
function isText({ is }: Block): boolean {
  return is === "facts" || is === "paragraph" || is === "notice" || is === "list";
}

/** About how many lines something takes that is said; others are not above anything on its page. */
function linesOf(block: Block): number {
  const lines = (texts: readonly Text[]): number => texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(plain(text).length / LINE)), 0);
  if (block.is === "facts") return block.facts.reduce((sum, { values }) => sum + lines(values), 0);
  return block.is === "list" ? lines(block.items) : block.is === "paragraph" || block.is === "notice" ? lines([block.text]) : 0;
}

/** Letters in a line. */
const LINE = 75;

function pieceOf(block: Block, writing: Writing): readonly Piece[] {
  const { isLandscape, level } = writing;
  switch (block.is) {
    case "picture":
      return [pictureOf(block, writing)];
    case "section":
      return [headed(block, writing), ...piecesOf(block.blocks, { ...writing, areSheets: false, level: level + 1, heading: block.title })];
    default:
      return [{ isLandscape, children: blockOf(block, writing) }];
  }
}

type SimpleBlock = Exclude<Block, { readonly is: "picture" | "section" }>;

function blockOf(block: SimpleBlock, writing: Writing): readonly FileChild[] {
  const { bookmarks } = writing;
  switch (block.is) {
    case "paragraph":
      return [new Paragraph({ keepNext: writing.isBefore ?? false, children: [...runsOf(block.text, bookmarks)] })];
    case "notice":
      return [new Paragraph({ style: "Notice", children: [...runsOf(block.text, bookmarks)] })];
    case "list":
      return block.items.map((item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [...runsOf(item, bookmarks)] }));
    case "facts":
      return block.facts.flatMap((fact) => factOf(fact, writing));
    case "table":
      return tableOf(block, writing);
  }
}

const levels: readonly (typeof HeadingLevel)[keyof typeof HeadingLevel][] = ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"];

/** A heading, on the page of what follows it. Links to a table or picture that has no caption beside it lead here. */
export function headed({ anchor, title, blocks }: Chapter, { level, bookmarks, areSheets = false, isFirst = true }: Writing): Piece {
  const style = levels[Math.min(level, levels.length) - 1] ?? "Heading6";
  const below = blocks.flatMap((block) => ((block.is === "table" || block.is === "picture") && block.caption === title ? [block.anchor] : []));
  const children = [...below.flatMap((each) => marked(each, [], bookmarks)), ...marked(anchor, [new TextRun(harmless(title))], bookmarks)];
  return { isLandscape: undefined, children: [new Paragraph({ heading: style, pageBreakBefore: areSheets && !isFirst, children })] };
}

/** The name of a fact with its first value, and its other values below. */
function factOf({ name, values }: Fact, { bookmarks, isBefore: keepNext = false }: Writing): readonly FileChild[] {
  return values.map((value, index) =>
    index === 0
      ? new Paragraph({
          style: "Fact",
          keepNext,
          children: [new TextRun({ children: [harmless(name), new Tab()], color: paper.muted }), ...runsOf(value, bookmarks)],
        })
      : new Paragraph({ style: "FactMore", keepNext, children: [...runsOf(value, bookmarks)] }),
  );
}
