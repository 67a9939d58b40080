import { readCsv } from "./csv/read.ts";
import { kindOf } from "./kind.ts";
import { MOST_LETTERS, type Reading, type TextTable } from "./texts.ts";
import { isReadPart, readXlsx } from "./xlsx/read.ts";
import { unpack } from "./zip/unpack.ts";

const MEGABYTE = 1_000_000;
/** Of a file; a workbook also holds pictures and what is not read. */
const MOST_BYTES = { csv: 5 * MEGABYTE, xlsx: 16 * MEGABYTE };

/**
 * Reads the tables of a CSV or XLSX file, whatever its name is. Never throws, but may take long and much memory with a file that was made for
 * that: read what others sent in a thread that can be ended.
 */
export async function readTables(bytes: Uint8Array): Promise<Reading> {
  const kind = kindOf(bytes);
  if (kind !== "csv" && kind !== "xlsx") return { is: "refused", because: kind };
  if (bytes.length > MOST_BYTES[kind]) return { is: "refused", because: "too-large" };
  const found = kind === "csv" ? readCsv(bytes) : await workbook(bytes);
  if (typeof found === "string") return { is: "refused", because: found };
  if ("because" in found) return found;
  const tables: readonly TextTable[] = "rows" in found ? [found] : found;
  if (tables.some(({ rows }) => rows.some(({ cells }) => cells.some((text) => text.length > MOST_LETTERS)))) return { is: "refused", because: "too-large" };
  const isEmpty = tables.every(({ rows }) => rows.length === 0);
  return isEmpty ? { is: "refused", because: "empty" } : { is: "tables", tables };
}

async function workbook(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof readXlsx>>> {
  const parts = unpack(bytes, isReadPart);
  return typeof parts === "string" ? parts : readXlsx(parts);
}
