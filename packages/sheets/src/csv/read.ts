import { streamCsvRows } from "hucre/csv";
import { MOST_COLUMNS, MOST_ROWS, type Refused, rowOf, type TextRow, type TextTable } from "../texts.ts";
import { decoded } from "./decode.ts";
import { delimiterOf } from "./delimiter.ts";
import { unguarded } from "./guard.ts";

/** Excel's own way to say what stands between the cells, in the first line. */
const separator = /^sep=([;,\t|])\r?\n/i;
/** How much is looked at to see what stands between the cells, in letters. */
const BEGINNING = 100_000;
/** How people keep Excel from taking a text for a number. */
const asText = /^="([^"]*)"$/;

/** Reads a file of values with semicolons, commas, tabulators or bars between them. */
export function readCsv(bytes: Uint8Array): TextTable | Refused {
  const text = decoded(bytes);
  const said = separator.exec(text);
  const content = said ? text.slice(said[0].length) : text;
  const rows: TextRow[] = [];
  let number = said ? 1 : 0;
  let last: string | undefined;
  const beginning = content.slice(0, BEGINNING);
  const delimiter = said?.[1] ?? delimiterOf((each) => streamCsvRows(beginning, { delimiter: each }));
  for (const values of streamCsvRows(content, { delimiter })) {
    number++;
    last = String(values.at(-1) ?? "");
    if (values.every((value) => value === "")) continue;
    const row = rowOf(
      number,
      values.map((value) => seen(String(value ?? ""))),
    );
    if (rows.length + row.length > MOST_ROWS || (row[0]?.cells.length ?? 0) > MOST_COLUMNS) return { is: "refused", because: "too-large" };
    rows.push(...row);
  }
  // A cell that goes over the end of its line stands between quotation marks, and the last one of the file ends with its own.
  const isOpen = last?.includes("\n") === true && !content.trimEnd().endsWith('"');
  return isOpen ? { is: "refused", because: "open-quotation", row: number } : { rows };
}

function seen(text: string): string {
  const plain = unguarded(text);
  return plain === text ? text.replace(asText, "$1") : plain;
}
