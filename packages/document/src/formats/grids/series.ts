import type { Cell, Row, Table, Text } from "../../content/document.ts";
import { signsIn } from "../parts.ts";
import type { Grid, GridRow } from "./grid.ts";

/** What a sign that a table does not have would say there. */
const noSign: Cell = { lines: [], sources: [], mark: { sign: "–", meaning: "", tone: "none" } };

/** Tables of one series, or a single one, as one grid: in front of each row the thing that its table is about, and all columns of signs. */
export function joinedSeries(name: string, tables: readonly Table[], chapter: string): Grid {
  const [first] = tables;
  const series = first?.series;
  const heads = series?.of ? [[series.of.sort]] : [];
  const columns = first?.columns ?? [];
  const signs = signColumns(tables);
  return {
    name,
    title: series?.title ?? first?.caption ?? chapter,
    chapter,
    heads: heads.length + 1,
    signs: signs.length,
    columns: [...heads, ...columns.slice(0, 1), ...signs, ...columns.slice(1 + (first ? signsIn(first) : 0))],
    rows: tables.flatMap((table) => table.rows.map((row, index) => rowOf(row, table, signs, index === 0 ? [table.anchor] : []))),
  };
}

function rowOf({ anchor, head, cells }: Row, table: Table, signs: readonly Text[], anchors: readonly string[]): GridRow {
  const own = signsIn(table);
  const bySign = new Map(cells.slice(0, own).map((cell, index) => [keyOf(table.columns[index + 1]), cell]));
  const thing = table.series?.of?.thing;
  return {
    anchors: [...anchors, ...(anchor === undefined ? [] : [anchor])],
    cells: [...(thing ? [{ lines: [thing], sources: [] }] : []), head, ...signs.map((sign) => bySign.get(keyOf(sign)) ?? noSign), ...cells.slice(own)],
  };
}

/** Different things may have the same name, but lead to different places. */
function keyOf(column: Text | undefined): string {
  return JSON.stringify(column);
}

/** The columns of signs that some table has, in the order of the series. */
function signColumns(tables: readonly Table[]): readonly Text[] {
  const own = new Map(tables.flatMap((table) => table.columns.slice(1, 1 + signsIn(table)).map((column) => [keyOf(column), column] as const)));
  const [first] = tables;
  return first?.series?.signs?.filter((column) => own.has(keyOf(column))) ?? [...own.values()];
}
