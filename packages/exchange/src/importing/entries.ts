import { clean } from "./clean.ts";
import { type Column, type Head, headingIn, type List } from "./columns.ts";
import type { ListField } from "./headings.ts";

/** What one row of a list says. Texts are without blanks at their edges, and none is empty. */
export interface Entry {
  readonly sheet?: string | undefined;
  /** Counted from 1. */
  readonly row: number;
  readonly said: ReadonlyMap<ListField, string>;
  /** What stands above each of these texts. */
  readonly headings: ReadonlyMap<ListField, string>;
  /** What stands in a second column of the same sort. */
  readonly further: readonly Said[];
  /** What stands in columns of which nobody knows what they hold. */
  readonly unknown: readonly Said[];
}

export interface Said {
  readonly heading: string;
  readonly text: string;
}

/** With what people fill a cell when there is nothing to say; in a list that we wrote ourselves, every sign counts. */
const silence = /^(?:[-–—]+|n\. ?n\.|k\. ?a\.|n\/a)$/i;
/** Names that spreadsheets give to sheets, which say nothing. */
const usualName = /^(?:tabelle|sheet|table|blatt|feuil)\s*\d*$/i;

/**
 * What the rows of a list say. Where a row names no body, it is about that of the row above; where no column does, about the one after which
 * the sheet is named, else `otherwise`.
 */
export function entriesOf(list: List, head: Head, otherwise: string): readonly Entry[] {
  const name = clean(list.name ?? "");
  const everywhere = head.columns.some(({ field }) => field === "body" || field === "id") ? undefined : name === "" || usualName.test(name) ? otherwise : name;
  let body = everywhere;
  const titles = head.columns.map(({ heading }) => heading);
  return list.rows.slice(head.row + 1).flatMap(({ number, cells }): readonly Entry[] => {
    // Where a list goes over several pages, its headings are often repeated.
    if (titles.every((title, index) => title === "" || title === headingIn(cells[index] ?? ""))) return [];
    const { said, headings, further, unknown } = saidIn(cells, head.columns);
    if (said.size + further.length + unknown.length === 0) return [];
    const own = said.get("body");
    body = own ?? (said.has("id") ? undefined : body);
    return [
      { sheet: list.name, row: number, said: own === undefined && body !== undefined ? new Map([...said, ["body", body]]) : said, headings, further, unknown },
    ];
  });
}

function saidIn(cells: readonly string[], columns: readonly Column[]): Pick<Entry, "said" | "headings" | "further" | "unknown"> {
  const said = new Map<ListField, string>();
  const headings = new Map<ListField, string>();
  const further: Said[] = [];
  const unknown: Said[] = [];
  const isOurs = columns.some(({ field }) => field === "id");
  for (const [index, cell] of cells.entries()) {
    const text = clean(cell);
    const { field, heading = "" } = columns[index] ?? {};
    if (text === "" || (!isOurs && silence.test(text)) || field === "nothing" || field === "number") continue;
    if (field === undefined) unknown.push({ heading, text });
    else if (said.has(field)) further.push({ heading, text });
    else {
      said.set(field, text);
      headings.set(field, heading);
    }
  }
  return { said, headings, further, unknown };
}
