import type { Cell, Row, Table } from "../content/document.ts";

/** A table without the columns in which nothing is said, where something is said in another. */
export function withoutEmptyColumns(table: Table): Table {
  const said = table.columns.map((_, column) => column === 0 || table.rows.some(({ cells }) => saysSomething(cells[column - 1])));
  if (table.matrix || said.every(Boolean)) return table;
  const signs = table.signs === undefined ? undefined : said.slice(1, table.signs + 1).filter(Boolean).length;
  const rows = table.rows.map((row): Row => ({ ...row, cells: row.cells.filter((_, index) => said[index + 1]) }));
  return { ...table, signs, columns: table.columns.filter((_, column) => said[column]), rows };
}

function saysSomething(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.mark !== undefined || cell.lines.length > 0);
}
