import { writeCsv } from "@kurzweg/sheets";
import { titleOf } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { type ExportedFile, startsWith } from "../exports/kind.ts";
import { json, plain } from "../exports/texts.ts";
import { type Column, type Row, type TableName, type Tables, tables as described } from "./tables.ts";

/** What every description of a package of Kurzweg holds. */
const GENERATOR = '"generator": "Kurzweg"';
const DESCRIPTION = "datapackage.json";

/** A tabular data package: one CSV for each table that has rows, and a description of them. */
export function packageOf(tables: Tables, note: string, { region, language, overview }: Context): readonly ExportedFile[] {
  const names = (Object.keys(described) as readonly TableName[]).filter((name) => tables[name].length > 0);
  const description = {
    generator: "Kurzweg",
    profile: "tabular-data-package",
    name: "human_services_data",
    title: titleOf(region, language),
    description: note,
    version: "3.0.0",
    homepage: "https://docs.openreferral.org",
    created: `${overview.asOf}T00:00:00Z`,
    resources: names.map((name) => resource(name, names)),
  };
  return [{ name: DESCRIPTION, content: json(description) }, ...names.map((name) => ({ name: described[name].path, content: csvOf(name, tables[name]) }))];
}

/** Foreign keys lead to tables of the package alone. */
function resource(name: TableName, names: readonly TableName[]): object {
  const { path } = described[name];
  const columns: readonly Column[] = described[name].columns;
  const keys = columns.flatMap(({ name: fields, to }) =>
    to && names.includes(to) ? [{ fields, reference: { resource: to === name ? "" : to, fields: "id" } }] : [],
  );
  return {
    profile: "tabular-data-resource",
    name,
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      fields: columns.map(fieldOf),
      primaryKey: "id",
      ...(keys.length > 0 ? { foreignKeys: keys } : {}),
    },
  };
}

/** What a column says and may say. */
function fieldOf({ name, type = "string", format, isRequired, isUnique, values }: Column): object {
  const constraints = { ...(isRequired ? { required: true } : {}), ...(isUnique ? { unique: true } : {}), ...(values ? { enum: values } : {}) };
  return { name, type, ...(format ? { format } : {}), ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
}

/** For programs: every text as it is, with commas between. */
function csvOf(name: TableName, rows: readonly Row[]): string {
  const columns = described[name].columns.map((column) => column.name);
  const cells = rows.map((row) => columns.map((column) => row[column])).map((row) => row.map((value) => (typeof value === "string" ? plain(value) : value)));
  return writeCsv({ rows: [columns, ...cells].map((row) => row.map((value) => ({ value }))) }, { reader: "machine" });
}

/** Whether a file is the description of a package of Kurzweg, or one of the tables beside it: they begin with the names of the columns. */
export function isOwnFile(bytes: Uint8Array, beside: (name: string) => Uint8Array | undefined): boolean {
  const isDescription = startsWith(GENERATOR);
  if (isDescription(bytes)) return true;
  const description = beside(DESCRIPTION);
  const start = new TextDecoder().decode(bytes.subarray(0, 2000));
  return description !== undefined && isDescription(description) && Object.values(described).some(({ columns }) => start.startsWith(headOf(columns)));
}

function headOf(columns: readonly Column[]): string {
  return `${columns.map(({ name }) => name).join(",")}\r\n`;
}
