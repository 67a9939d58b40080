import { type FileChild, type HeadingLevel, Paragraph, Tab, TextRun } from "docx";
import type { Block, Fact } from "../../content/document.ts";
import type { Words } from "../../words.ts";
import { harmless } from "../text.ts";
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
  /** Whether facts or a table follow, with which what is said before them stays together. */
  readonly isBefore?: boolean;
  /** Of the next heading. */
  readonly level: number;
}

/** Blocks on pages of the orientation that they are written for, but pictures on those that show them best. */
export function piecesOf(blocks: readonly Block[], writing: Writing): readonly Piece[] {
  return blocks.flatMap((block, index) => pieceOf(block, { ...writing, isBefore: ["facts", "table"].includes(blocks[index + 1]?.is ?? "") }));
}

function pieceOf(block: Block, writing: Writing): readonly Piece[] {
  const { isLandscape, level } = writing;
  switch (block.is) {
    case "picture":
      return [pictureOf(block, writing)];
    case "section":
      return [headed(block.anchor, block.title, writing), ...piecesOf(block.blocks, { ...writing, level: level + 1 })];
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

/** A heading, on the page of what follows it. */
export function headed(anchor: string, title: string, { level, bookmarks }: Writing): Piece {
  const style = levels[Math.min(level, levels.length) - 1] ?? "Heading6";
  return { isLandscape: undefined, children: [new Paragraph({ heading: style, children: [...marked(anchor, [new TextRun(harmless(title))], bookmarks)] })] };
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
