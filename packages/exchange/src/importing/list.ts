import { quoted } from "@kurzweg/language";
import type { Kind, Language } from "@kurzweg/model";
import { type Column, headOf, type List, type Mapping } from "./columns.ts";
import type { Draft } from "./draft.ts";
import { draftsOf } from "./drafts.ts";
import { clean } from "./clean.ts";
import { type Entry, entriesOf } from "./entries.ts";
import { ownersOf } from "./owners.ts";
import { bodyText, comment, laidOut } from "./text.ts";
import { inOneLine } from "./values.ts";

/** What lists say, row by row. */
export interface Listed {
  readonly entries: readonly Entry[];
  /** Most of the headings are in it. */
  readonly language: Language;
  /** Which field each column of each sheet was taken for. */
  readonly columns: readonly Column[];
  /** What stands above the headings. */
  readonly above: readonly string[];
  /** The sheets in which there are no headings. */
  readonly unread: readonly (string | undefined)[];
  /** The sheets that are hidden, which are not read. */
  readonly hidden: readonly string[];
  /** Rows that name no body. */
  readonly homeless: readonly Entry[];
}

/** What counts where a list does not say it: the body of which all rows tell, and the language. */
export interface Usual {
  readonly body: string;
  readonly language: Language;
}

/** Reads lists in which each row is a contact or a body; nothing where none has headings. */
export function readLists(lists: readonly List[], mapping: Mapping, usual: Usual): Listed | undefined {
  const heads = lists.map((list) => ({ list, head: headOf(list, mapping, usual.language) }));
  const read = heads.flatMap(({ list, head }) => (head ? [{ list, head }] : []));
  const [first] = read;
  if (!first) return undefined;
  const entries = read.flatMap(({ list, head }) => entriesOf(list, head, usual.body));
  return {
    entries,
    language: first.head.language,
    columns: read.flatMap(({ head }) => head.columns),
    above: read.flatMap(({ list, head }) => list.rows.slice(0, head.row).flatMap(({ cells }) => cells.map((cell) => inOneLine(clean(cell))).filter(Boolean))),
    homeless: entries.filter((entry) => ownersOf(entry).length === 0),
    hidden: lists.flatMap(({ name, isHidden }) => (isHidden ? [clean(name ?? "")] : [])),
    unread: heads.flatMap(({ list, head }) => (head || list.rows.length === 0 ? [] : [clean(list.name ?? "") || undefined])),
  };
}

/** What is written besides the bodies. */
export interface Beginning {
  /** What the list is called, such as “contacts.xlsx”. */
  readonly source: string;
  /** How a region imports the file, such as `contacts`; nothing where it has no name yet. */
  readonly importedAs?: string | undefined;
  /** How the catalogue of the kinds is imported. */
  readonly catalogue: string;
  readonly kinds: readonly Kind[];
}

/** How many bodies, units and contacts there are. */
export interface Count {
  readonly bodies: number;
  readonly units: number;
  readonly contacts: number;
}

const words = {
  en: {
    from: (source: string, { bodies, units, contacts }: Count) =>
      `Taken from “${source}”: ${many(bodies, "body", "bodies")}${more(units, "unit", "units")}${more(contacts, "contact", "contacts")}.`,
    next: "Still to be written: of which kind each body is, and for whom it is responsible.",
    take: (name: string) => `A region takes this file in with: import ${quoted(name)}`,
  },
  de: {
    from: (source: string, { bodies, units, contacts }: Count) =>
      `Übernommen aus „${source}“: ${many(bodies, "Stelle", "Stellen")}${more(units, "Einheit", "Einheiten")}${more(contacts, "Kontakt", "Kontakte")}.`,
    next: "Noch zu schreiben: welcher Art jede Stelle ist und für wen sie zuständig ist.",
    take: (name: string) => `Eine Region bindet diese Datei ein mit: import ${quoted(name)}`,
  },
} as const;

/** The text of a file with the bodies of which a list tells, ready to be imported by a region; and how many there are. */
export function regionText({ entries, above, language }: Listed, beginning: Beginning): { readonly text: string; readonly count: Count } {
  const drafts = draftsOf(entries, { language, kinds: beginning.kinds, bodies: [], named: new Set() });
  const count = countOf(drafts);
  const say = words[language];
  const head = [say.from(inOneLine(clean(beginning.source)), count), say.next, ...(beginning.importedAs === undefined ? [] : [say.take(beginning.importedAs)])];
  const imports = drafts.some(({ kind }) => kind !== undefined) ? [`import ${quoted(beginning.catalogue)}`] : [];
  const top = laidOut([[...head, ...above].map(comment).join("\n"), ...imports].join("\n\n"));
  // Bodies are laid out one by one: a long list at once would take ten times the memory.
  return { text: `${[top, ...drafts.map(bodyText)].join("\n\n")}\n`, count };
}

function countOf(drafts: readonly Draft[]): Count {
  const all = drafts.flatMap(withUnits);
  return { bodies: drafts.length, units: all.length - drafts.length, contacts: all.flatMap(({ contacts }) => contacts).length };
}

function withUnits(draft: Draft): readonly Draft[] {
  return [draft, ...draft.units.flatMap(withUnits)];
}

function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function more(count: number, one: string, several: string): string {
  return count === 0 ? "" : `, ${many(count, one, several)}`;
}
