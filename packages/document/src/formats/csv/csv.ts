import { dateInWords } from "@kurzweg/model";
import { type CsvWish, type Table, writeCsv } from "@kurzweg/sheets";
import type { InterfaceDocument } from "../../content/document.ts";
import { type Words, words as allWords } from "../../words.ts";
import type { Format, OutputFile } from "../format.ts";
import { gridsOf } from "../grids/collect.ts";
import type { Grid } from "../grids/grid.ts";
import { sourcesIn, textIn } from "../grids/text.ts";
import { plain } from "../text.ts";
import { checksum } from "./checksum.ts";

/** One file for each table, for spreadsheets. */
export const csv = tableFiles("csv", "spreadsheet");

/** The same for machines, which take every text as it is. */
export const csvRaw = tableFiles("csv-raw", "machine");

/**
 * Tables, and a list of them with the checksum of each. A table has no room for the name of who made it, but the list tells whether
 * Kurzweg wrote a table and nobody has changed it since; its last line is the checksum of all others.
 */
function tableFiles(name: string, reader: CsvWish["reader"]): Format {
  const ending = reader === "machine" ? ".raw.csv" : ".csv";
  const list = `-contents${ending}`;
  return {
    name,
    endings: ["csv"],
    write: async (document) => {
      const words = allWords[document.language];
      const grids = gridsOf(document);
      const files = grids.map((grid) => ({ name: `-${grid.name}${ending}`, content: writeCsv(tableOf(grid, words), { reader }) }));
      return [...files, { name: list, content: listOf(document, grids, files, reader) }];
    },
    isOwn: (bytes, beside) => {
      const listed = beside(list);
      if (!listed) return false;
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(listed);
      return isWhole(text) && (text.includes(checksum(bytes)) || sameBytes(bytes, listed));
    },
  };
}

function tableOf({ columns, rows }: Grid, words: Words): Table {
  const withSources = rows.some((row) => sourcesIn(row) !== "");
  const heads = [...columns.map((column) => textIn({ lines: [column], sources: [] })), ...(withSources ? [words.writtenAt] : [])];
  return {
    rows: [
      heads.map((value) => ({ value })),
      ...rows.map((row) => [...row.cells.map((cell) => ({ value: textIn(cell) })), ...(withSources ? [{ value: sourcesIn(row) }] : [])]),
    ],
  };
}

function listOf(document: InterfaceDocument, grids: readonly Grid[], files: readonly OutputFile[], reader: CsvWish["reader"]): string {
  const { grids: word, editions, front } = allWords[document.language];
  const entries = grids.map(({ name, title, chapter, rows }, index) => [name, title, chapter, rows.length, checksum(files[index]?.content ?? "")]);
  const about = `${document.subtitle}, ${plain([document.title])}, ${editions[document.edition]}, ${front.asOf} ${dateInWords(document.asOf, document.language)}`;
  const rows = [[word.name, word.table, word.chapter, word.rows, word.checksum], ...entries].map((row) => row.map((value) => ({ value })));
  const listed = writeCsv({ rows }, { reader });
  const last = writeCsv({ rows: [["contents", about, "", entries.length, checksum(listed)].map((value) => ({ value }))] }, { reader });
  return listed + last.replace("\uFEFF", "");
}

/** Whether the last line of a list is the checksum of the others. */
function isWhole(list: string): boolean {
  const [, lines = "", sum = ""] = /^([\s\S]*\r\n)[^\r\n]*[;,]([0-9a-f]{64})\r\n$/.exec(list) ?? [];
  return checksum(lines) === sum;
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
