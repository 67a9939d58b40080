import { basename, resolve } from "node:path";
import { type Bytes, readBytes } from "@kurzweg/disk";
import { contactColumns, fieldOf, keyOf, type Listed, type ListField, type Mapping, readLists } from "@kurzweg/exchange";
import type { Language } from "@kurzweg/model";
import type { Arguments } from "../commands/command.ts";
import type { Terminal } from "../terminal.ts";
import { say as sayAnything } from "../words.ts";
import { tablesIn } from "./engine.ts";
import { refusals, rowName, say } from "./words.ts";

/** No list of contacts is larger. */
const MOST_BYTES = 16_000_000;

/** What stands in a file with a list; or, in words, why it cannot be read. */
export async function readList(path: string, { flags, language }: Arguments, terminal: Terminal): Promise<Listed | string> {
  const mapping = mappingOf([flags["map"] ?? []].flat().map(String), language);
  if (typeof mapping === "string") return mapping;
  const found = readBytes(resolve(terminal.folder, path), MOST_BYTES);
  if (found.is !== "bytes") return unreadable(found, path, language);
  const reading = await tablesIn(found.bytes);
  if (reading.is === "refused") return refusals[reading.because][language](path, reading.row);
  const listed = readLists(reading.tables, mapping.fields, { body: basename(path).replace(/\.[^.]*$/, ""), language });
  if (!listed) return say.noHeadings[language]({ path, first: firstCells(reading.tables[0]?.rows[0]?.cells ?? []) });
  const headings = listed.columns.map(({ heading }) => heading).filter(Boolean);
  const missing = mapping.columns.find((column) => !headings.some((heading) => keyOf(heading) === keyOf(column)));
  if (missing !== undefined) return say.noColumn[language]({ name: missing, columns: headings });
  return listed.entries.length === 0 ? say.noRows[language]({ path }) : listed;
}

function unreadable(found: Exclude<Bytes, { is: "bytes" }>, path: string, language: Language): string {
  switch (found.is) {
    case "missing":
      return sayAnything.missingPath[language]({ path });
    case "folder":
      return say.folder[language]({ path });
    case "too-large":
      return refusals["too-large"][language](path);
    case "unreadable":
      return sayAnything.unreadable[language]({ path, reason: found.reason });
  }
}

/** What of a list was not understood is said, with the way out. */
export function sayWhatIsLeft({ columns, hidden, unread, homeless }: Listed, isInto: boolean, language: Language, terminal: Terminal): void {
  const names = [...new Set(columns.flatMap(({ heading, field }) => (field === undefined && heading !== "" ? [heading] : [])))];
  if (hidden.length > 0) terminal.say(say.hiddenSheets[language]({ names: hidden }));
  if (unread.length > 0) terminal.say(say.unreadSheets[language]({ names: unread.map((name) => name ?? "") }));
  if (names.length > 0) terminal.say(say.unknownColumns[language]({ names, isInto }));
  if (homeless.length > 0) terminal.say(say.homelessRows[language]({ rows: homeless.map((entry) => rowName(entry, language)) }));
}

/** What columns hold by what was typed; a sentence where that is not understood. */
function mappingOf(typed: readonly string[], language: Language): { readonly fields: Mapping; readonly columns: readonly string[] } | string {
  const fields = new Map<string, ListField | "nothing">();
  const columns: string[] = [];
  for (const text of typed) {
    const end = text.lastIndexOf("=");
    const column = text.slice(0, Math.max(end, 0)).trim();
    const wanted = text.slice(end + 1).trim();
    const field = wanted === "-" ? "nothing" : fieldOf(wanted);
    if (column === "" || field === undefined) return say.wrongMap[language]({ text, fields: contactColumns.map(({ heading }) => heading[language]) });
    fields.set(keyOf(column), field);
    columns.push(column);
  }
  return { fields, columns };
}

/** So much of a row as helps to recognise it. */
function firstCells(cells: readonly string[]): readonly string[] {
  const most = 6;
  const longest = 40;
  return cells
    .map((cell) => cell.replaceAll(/[\s\p{Cc}]+/gu, " ").trim())
    .filter(Boolean)
    .slice(0, most)
    .map((cell) => (cell.length > longest ? `${cell.slice(0, longest)}…` : cell));
}
