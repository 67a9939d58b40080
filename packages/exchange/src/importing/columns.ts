import type { Language } from "@kurzweg/model";
import { contactColumns } from "../contacts/columns.ts";
import { clean } from "./clean.ts";
import { headings, type ListField } from "./headings.ts";

/** A table of texts, as it was read. Blank rows may be left out. */
export interface List {
  readonly name?: string | undefined;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  /** Whether nobody sees it; then it has no rows. */
  readonly isHidden?: boolean;
}

/** A column of a list. */
export interface Column {
  readonly index: number;
  /** As somebody wrote it, in one line. */
  readonly heading: string;
  /** Nothing where nobody knows what it holds. */
  readonly field?: ListField | "nothing" | undefined;
}

/** Where the headings of a list stand, and what they say. */
export interface Head {
  /** Among the rows of the list. */
  readonly row: number;
  readonly columns: readonly Column[];
  readonly language: Language;
}

/** What somebody says a column holds: field by heading. */
export type Mapping = ReadonlyMap<string, ListField | "nothing">;

/** How far down headings are looked for. */
const DEEPEST = 40;
/** Of the columns that are known, for a row to be one of headings. */
const LEAST = 2;

/** A heading in one line, as people recognise it. */
export function headingIn(cell: string): string {
  return clean(cell).replaceAll(/\s+/g, " ");
}

/** What is left of a heading when case, blanks and signs make no difference. */
export function keyOf(heading: string): string {
  return heading
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}#]/gu, "");
}

/** What a heading says, and in which language where it is a word of one alone. */
interface Known {
  readonly field: ListField;
  readonly language?: Language | undefined;
}

const known = new Map<string, Known>();
for (const { key, field, language } of (["en", "de"] as const).flatMap(wordsIn)) {
  const other = known.get(key);
  known.set(key, { field, language: other && other.language !== language ? undefined : language });
}

/** Ours come last: what we wrote ourselves is read as it was meant. */
function wordsIn(language: Language): readonly { readonly key: string; readonly field: ListField; readonly language: Language }[] {
  const theirs = Object.entries(headings).flatMap(([field, words]) => words[language].split(",").map((word) => ({ word, field: field as ListField })));
  const ours = contactColumns.map(({ field, heading }) => ({ word: heading[language], field }));
  return [...theirs, ...ours].map(({ word, field }) => ({ key: keyOf(word), field, language }));
}

/** What a heading says, in whichever language; what stands in brackets counts where the rest says nothing, and “A / B” where both are the same. */
export function fieldOf(heading: string): ListField | undefined {
  return knownOf(heading)?.field;
}

function knownOf(heading: string): Known | undefined {
  const [first = ""] = heading.split(/[\r\n]/);
  return [heading, heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ""), first].flatMap((text) => known.get(keyOf(text)) ?? namedOf(text) ?? partsOf(text) ?? [])[0];
}

/** What the thing is whose name a column holds: “Name der Behörde”, “Bezeichnung des Amtes”, “Name of the agency”. */
function namedOf(heading: string): Known | undefined {
  const [, thing = ""] = /^\s*(?:(?:name|bezeichnung) (?:der|des)|name of(?: the)?) +(.+)$/i.exec(heading) ?? [];
  const found = [thing, thing.replace(/s$/, ""), thing.replace(/es$/, "")].flatMap((text) => known.get(keyOf(text)) ?? [])[0];
  return found && ["body", "unit", "person"].includes(found.field) ? found : undefined;
}

/** What all parts of a heading say: “Behörde / Träger”, “Amt bzw. Verein”. */
function partsOf(heading: string): Known | undefined {
  const [first, ...others] = heading.split(/\s*[/,;|]\s*|\s(?:und|oder|bzw\.|and|or)\s/).map((part) => known.get(keyOf(part)));
  return first && others.length > 0 && others.every((other) => other?.field === first.field) ? first : undefined;
}

/** Finds the row of headings: the one that says most. Nothing where no row says enough. `usual` is its language where its words are of both. */
export function headOf({ rows }: List, mapping: Mapping, usual: Language): Head | undefined {
  let best: { readonly row: number; readonly said: number } | undefined;
  for (const [row, { cells }] of rows.slice(0, DEEPEST).entries()) {
    const said = new Set(cells.flatMap((cell) => (mapping.has(keyOf(cell)) ? keyOf(cell) : (fieldOf(cell) ?? [])))).size;
    const least = cells.filter((cell) => cell.trim() !== "").length === 1 ? 1 : LEAST;
    const isMapped = cells.some((cell) => mapping.has(keyOf(cell)));
    if (said >= (isMapped ? 1 : least) && said > (best?.said ?? 0)) best = { row, said };
  }
  const cells = best && rows[best.row]?.cells;
  if (!best || !cells || (best.said === 1 && rows.length === 1)) return undefined;
  const german = cells.filter((cell) => knownOf(cell)?.language === "de").length;
  const english = cells.filter((cell) => knownOf(cell)?.language === "en").length;
  return { row: best.row, columns: columnsOf(cells, mapping), language: german === english ? usual : german > english ? "de" : "en" };
}

function columnsOf(cells: readonly string[], mapping: Mapping): readonly Column[] {
  const columns = cells.flatMap((cell, index): readonly Column[] => {
    const heading = headingIn(cell);
    return [{ index, heading, field: mapping.get(keyOf(cell)) ?? (heading === "" ? undefined : fieldOf(cell)) }];
  });
  const has = (wanted: ListField): boolean => columns.some(({ field }) => field === wanted);
  const name = has("first-name") && !has("last-name") ? "last-name" : has("body") ? "person" : "body";
  return columns.map((column) => (column.field === "name" ? { ...column, field: name } : column));
}
