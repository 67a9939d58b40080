import type { Parts } from "../office/parts.ts";
import type { Sheet } from "../workbook.ts";
import { columnLetters, filterRange } from "./ranges.ts";

const STYLES = "xl/styles.xml";
const WORKBOOK = "xl/workbook.xml";

/** The children of a font, in the order that the standard wants. */
const fontChildren = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** What spreadsheets are particular about, and the library is not. */
export function settled(parts: Parts, sheets: readonly Sheet[]): Parts {
  const styles = String(parts.get(STYLES)).replaceAll(/<font>(.*?)<\/font>/g, (_, children: string) => `<font>${inOrder(children)}</font>`);
  const workbook = String(parts.get(WORKBOOK)).replace("</sheets>", `</sheets>${definedNames(sheets)}`);
  return new Map([...parts, [STYLES, styles], [WORKBOOK, workbook]]);
}

function inOrder(children: string): string {
  const each = [...children.matchAll(/<(\w+)[^>]*\/>/g)].map(([text, name = ""]) => ({ text, rank: fontChildren.indexOf(name) }));
  const sorted = each.toSorted((left, right) => left.rank - right.rank);
  return sorted.map(({ text }) => text).join("");
}

/** Names for what is filtered and what is repeated on every page; those of sheets stand in quotes, whatever they are. */
function definedNames(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const { name, layout } = sheet;
    if (!layout) return [];
    const quoted = escaped(`'${name.replaceAll("'", "''")}'`);
    const columns = layout.headColumns > 0 ? [`${quoted}!$A:$${columnLetters(layout.headColumns - 1)}`] : [];
    const rows = layout.headRows > 0 ? [`${quoted}!$1:$${layout.headRows}`] : [];
    const filter = layout.hasFilter ? `${quoted}!${filterRange(sheet, layout).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2")}` : "";
    return [defined("_FilterDatabase", index, filter, ' hidden="1"'), defined("Print_Titles", index, [...columns, ...rows].join(","), "")];
  });
  const written = names.join("");
  return written === "" ? "" : `<definedNames>${written}</definedNames>`;
}

function defined(name: string, sheet: number, value: string, more: string): string {
  return value === "" ? "" : `<definedName name="_xlnm.${name}" localSheetId="${sheet}"${more}>${value}</definedName>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
