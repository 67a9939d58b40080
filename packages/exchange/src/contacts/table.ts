import { type Cell, type Table, writeCsv, writeXlsx } from "@kurzweg/sheets";
import { titleOf } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { type ContactField, contactColumns } from "./columns.ts";
import { contactSheet } from "./sheet.ts";

/** How wide the columns of a spreadsheet are, in signs. */
const widths: Readonly<Record<ContactField, number>> = {
  id: 38,
  body: 28,
  unit: 24,
  contact: 22,
  person: 22,
  public: 10,
  email: 38,
  phone: 20,
  room: 10,
  hours: 28,
  address: 34,
  website: 28,
  deputy: 30,
  confirmed: 12,
  left: 14,
  note: 40,
};

/** The sheet of contacts for a spreadsheet that reads text. */
export function contactCsv(context: Context): string {
  return writeCsv(tableOf(context, {}));
}

/** The sheet of contacts as a workbook. */
export function contactWorkbook(context: Context): Promise<Uint8Array> {
  const { region, language, overview, words } = context;
  const { sheet } = words;
  const layout = { widths: contactColumns.map(({ field }) => widths[field]), headRows: 1, headColumns: 1, hasFilter: true };
  const title = titleOf(region, language);
  return writeXlsx(
    { sheets: [{ name: sheet.name, ...tableOf(context, { bold: true, fill: "e6eff0" }), layout }] },
    { title: `${sheet.name} – ${title}`, language, on: overview.asOf, footer: title, page: sheet.page },
  );
}

function tableOf({ region, language }: Context, look: Cell["look"]): Table {
  const { headings, rows } = contactSheet(region, language);
  return { rows: [headings.map((value) => ({ value, look })), ...rows.map((row) => row.map((value) => ({ value })))] };
}
