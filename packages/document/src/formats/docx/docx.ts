import { isUntouched, locales, officeFile, partsOf, withProperties } from "@kurzweg/sheets";
import { dateInWords } from "@kurzweg/model";
import {
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import type { Block, Chapter, InterfaceDocument } from "../../content/document.ts";
import type { Pictures } from "../../pictures.ts";
import { words as allWords } from "../../words.ts";
import type { Format, Painter } from "../format.ts";
import { sheetChapters, shortBehindShort } from "../parts.ts";
import { harmless } from "../text.ts";
import { headed, piecesOf, type Writing } from "./blocks.ts";
import { sheet, textWidth } from "./page.ts";
import { drawn } from "./pictures.ts";
import { joinedPieces } from "./pieces.ts";
import { settled } from "./settle.ts";
import { numbering, stylesOf } from "./styles.ts";
import { isWide } from "./tables.ts";
import { bookmarksOf } from "./text.ts";

/** A document for word processors, to be edited, signed and printed. */
export const docx: Format = {
  name: "docx",
  endings: ["docx"],
  needs: "png",
  write: async (document, pictures, { png }) => (png ? [{ name: ".docx", content: await documentOf(document, pictures, png) }] : []),
  isOwn: isUntouched,
};

async function documentOf(document: InterfaceDocument, pictures: Pictures, png: Painter): Promise<Uint8Array> {
  const { language, asOf, chapters, title } = document;
  const words = allWords[language];
  const writing: Writing = { words, bookmarks: bookmarksOf(document), pictures: await drawn(pictures, png), isLandscape: false, level: 1 };
  const file = new Document({
    styles: stylesOf(locales[language]),
    numbering,
    sections: [front(document, writing), ...chapters.flatMap((chapter) => chapterOf(chapter, document, writing))],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  return officeFile(withProperties(settled(partsOf(bytes)), { title: harmless(`${headline(document)} – ${title}`), language, on: asOf }));
}

/** “Interface document, public edition”, and for whom. */
function headline({ language, subtitle, edition, recipient }: InterfaceDocument): string {
  return harmless([subtitle, allWords[language].editions[edition], ...(recipient === undefined ? [] : [recipient])].join(", "));
}

/** The title page, and the table of contents. */
function front(document: InterfaceDocument, writing: Writing): ISectionOptions {
  const { words } = writing;
  return {
    ...page(document, false),
    properties: { ...page(document, false).properties, titlePage: true },
    children: [
      new Paragraph({ style: "Kind", text: headline(document) }),
      new Paragraph({ heading: "Title", text: harmless(document.title) }),
      ...piecesOf(document.front, writing).flatMap(({ children }) => children),
      new Paragraph({ children: [new PageBreak()] }),
      new Paragraph({ style: "ContentsTitle", text: words.contents }),
      new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: "1-2" }),
    ],
  };
}

function chapterOf(chapter: Chapter, document: InterfaceDocument, writing: Writing): readonly ISectionOptions[] {
  const { anchor, title, blocks } = chapter;
  const own = { ...writing, isLandscape: hasWideTable(blocks) };
  const pieces = [headed(chapter, own), ...piecesOf(blocks, { ...own, areSheets: sheetChapters.includes(anchor), level: 2, heading: title })];
  const type = shortBehindShort(document.chapters).has(anchor) ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE;
  return joinedPieces(pieces).map(({ isLandscape, children }) => {
    const own = page(document, isLandscape);
    return { ...own, properties: { ...own.properties, type }, children };
  });
}

function hasWideTable(blocks: readonly Block[]): boolean {
  return blocks.some((block) => (block.is === "section" ? hasWideTable(block.blocks) : block.is === "table" && isWide(block)));
}

/** The shape of pages and what stands at their foot. */
function page(document: InterfaceDocument, isLandscape: boolean): Pick<ISectionOptions, "properties" | "footers"> {
  const { language, title, asOf } = document;
  const words = allWords[language];
  const [before = "", between = "", after = ""] = words.pageOf("\0", "\0").split("\0");
  const about = harmless(`${title} – ${headline(document)}, ${words.front.asOf} ${dateInWords(asOf, language)}`);
  return {
    properties: {
      page: {
        size: { width: sheet.short, height: sheet.long, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: sheet.margin, right: sheet.margin, bottom: sheet.margin, left: sheet.margin, footer: sheet.footer },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: "Foot",
            tabStops: [{ type: TabStopType.RIGHT, position: textWidth(isLandscape) }],
            children: [new TextRun({ children: [about, "\t", before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] })],
          }),
        ],
      }),
    },
  };
}
