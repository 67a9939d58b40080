import type { Cell, Row, Table, Text } from "../../content/document.ts";
import type { Words } from "../../words.ts";
import { withoutEmptyColumns } from "../said.ts";
import { plain } from "../text.ts";
import { escaped, lineOf, textOf } from "./escape.ts";

/** More columns, or longer cells, cannot be read in a table of letters. */
const MOST_COLUMNS = 12;
const LONGEST = 110;

export interface Page {
  readonly words: Words;
  /** The address of a place of the document. */
  to(anchor: string): string | undefined;
}

/** A table, or a list with one entry for each row where that can be read better. */
export function tableOf(whole: Table, page: Page): readonly string[] {
  const table = withoutEmptyColumns(whole);
  const isSmall = table.columns.length <= MOST_COLUMNS && table.rows.every(({ head, cells }) => [head, ...cells].every((cell) => lengthOf(cell) <= LONGEST));
  return isSmall ? gridOf(table, page) : rowsOf(table, page);
}

function gridOf({ columns, rows }: Table, page: Page): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const marks = rows.flatMap(({ cells }) => cells.flatMap(({ mark, lines }) => (mark && lines.length === 0 && /\p{L}/u.test(mark.sign) ? [mark] : [])));
  const legend = new Map(marks.map(({ sign, meaning }) => [sign, `**${escaped(sign)}** ${escaped(meaning)}`]));
  return [
    line(columns.map((column) => textOf(column, page.to))),
    line(columns.map(() => "---")),
    ...rows.map(({ head, cells }) => line([head, ...cells].map((cell) => cellOf(cell, page)))),
    ...(legend.size > 0 ? ["", [...legend.values()].join(" · ")] : []),
  ];
}

function cellOf({ lines, mark }: Cell, { to }: Page): string {
  if (lines.length > 0) return lines.map((text) => textOf(text, to)).join("<br>");
  return mark ? escaped(mark.sign) : "–";
}

/** In a list there is room for what signs mean, and nothing need be said of those who have no part. */
function rowsOf({ columns, rows }: Table, page: Page): readonly string[] {
  return rows.flatMap((row) => [
    ...headOf(row, page),
    ...row.cells.flatMap((cell, index) => {
      const said = saidIn(cell);
      return said.length > 0 ? entryOf(escaped(plain(columns[index + 1] ?? [])), said, page) : [];
    }),
  ]);
}

function headOf({ head }: Row, { to }: Page): readonly string[] {
  const [first = [], ...more] = head.lines;
  return [`- ${lineOf(bold(textOf(first, to)))}`, ...more.map((text) => `  ${lineOf(bold(textOf(text, to)))}`)].map((line, index, all) =>
    index < all.length - 1 ? `${line}\\` : line,
  );
}

function bold(text: string): string {
  return text.trim() === "" ? text : `**${text.trim()}**`;
}

function entryOf(name: string, said: readonly Text[], { to }: Page): readonly string[] {
  const [only = [], ...more] = said;
  if (more.length === 0) return [`  - ${name}: ${textOf(only, to)}`];
  return [`  - ${name}:`, ...said.map((text) => `    - ${lineOf(textOf(text, to))}`)];
}

function saidIn({ lines, mark }: Cell): readonly Text[] {
  if (lines.length > 0) return lines;
  return mark && mark.tone !== "none" ? [[mark.meaning]] : [];
}

function lengthOf({ lines }: Cell): number {
  return lines.reduce((sum, text) => sum + plain(text).length, 0);
}
