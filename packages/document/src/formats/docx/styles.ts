import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from "docx";
import { paper, tones } from "../tones.ts";
import { MILLIMETRE } from "./page.ts";

/** On every machine, or one that is as wide. */
const FONT = "Arial";
/** Where the values of facts begin. */
const FACT = Math.round(42 * MILLIMETRE);

/** Sizes are in half points, distances in twips. */
export function stylesOf(locale: string): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: paper.lead },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, color: paper.ink, language: { value: locale } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font: FONT, size: 56, bold: true, color: paper.lead }, paragraph: { spacing: { before: 120, after: 360 } } },
      heading1: heading(36, 0),
      heading2: heading(28, 360),
      heading3: heading(22, 240),
      heading4: heading(20, 200),
      heading5: heading(20, 160),
      heading6: heading(20, 160),
      caption: {
        run: { font: FONT, size: 19, bold: true, color: paper.ink },
        paragraph: { spacing: { before: 160, after: 80 }, keepNext: true, keepLines: true },
      },
      hyperlink: { run: { color: paper.link, underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      { id: "Kind", name: "Kind", basedOn: "Normal", run: { size: 28, color: paper.muted }, paragraph: { spacing: { before: 2400, after: 60 } } },
      {
        id: "ContentsTitle",
        name: "Contents Title",
        basedOn: "Normal",
        run: { size: 36, bold: true, color: paper.lead },
        paragraph: { spacing: { after: 200 } },
      },
      {
        id: "Notice",
        name: "Notice",
        basedOn: "Normal",
        run: { color: tones.open.ink },
        paragraph: {
          spacing: { before: 160, after: 160 },
          indent: { left: 170 },
          border: { left: { style: "single", size: 36, space: 8, color: tones.open.ink } },
        },
      },
      {
        id: "Fact",
        name: "Fact",
        basedOn: "Normal",
        paragraph: { spacing: { after: 60 }, indent: { left: FACT, hanging: FACT } },
      },
      { id: "FactMore", name: "Fact More", basedOn: "Normal", paragraph: { spacing: { after: 60 }, indent: { left: FACT } } },
      {
        id: "Cell",
        name: "Cell",
        basedOn: "Normal",
        run: { size: 17 },
        paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
      },
      { id: "CellHead", name: "Cell Head", basedOn: "Cell", run: { bold: true }, paragraph: {} },
      { id: "CellSign", name: "Cell Sign", basedOn: "Cell", run: { bold: true }, paragraph: { alignment: AlignmentType.CENTER } },
      { id: "CellList", name: "Cell List", basedOn: "Cell", paragraph: { indent: { left: 130, hanging: 130 } } },
      {
        id: "Written",
        name: "Written",
        basedOn: "Normal",
        run: { size: 14, color: paper.muted },
        paragraph: { spacing: { before: 60, after: 240, line: 240, lineRule: LineRuleType.AUTO } },
      },
      { id: "Foot", name: "Foot", basedOn: "Normal", run: { size: 16, color: paper.muted }, paragraph: { spacing: { after: 0 } } },
      ...[1, 2].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: "Normal",
        run: level === 1 ? { bold: true } : {},
        paragraph: { spacing: { before: level === 1 ? 120 : 0, after: 40 }, indent: { left: (level - 1) * 280 } },
      })),
    ],
  };
}

export const BULLETS = "bullets";

export const numbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 340, hanging: 240 } } } },
      ],
    },
  ],
};
