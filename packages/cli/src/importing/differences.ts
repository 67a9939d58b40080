import { contactColumns, yesOrNo, type ContactField, type Doubt, type FieldChange, type Update } from "@kurzweg/exchange";
import type { Language } from "@kurzweg/model";
import { rowName } from "./words.ts";

/** How an update is shown. */
export interface Shown {
  readonly isWriting: boolean;
  /** The language of the list's headings. */
  readonly columns: Language;
}

type Addition = Update["added"][number];

/** Longer texts are cut; all of them stand in the list. */
const LONGEST = 80;
/** More contacts that are not in the list are counted only. */
const MOST_MISSING = 20;

const words = {
  en: {
    quoted: (text: string) => `“${text}”`,
    becomes: (before: string, after: string) => `${before} becomes ${after}`,
    comes: (after: string) => `${after} is added`,
    goes: (before: string) => `${before} is taken away`,
    newBody: "new body",
    newUnit: "new unit",
    newContact: "new contact",
    missing: "Not in the list; these stay as they are (a contact who has left gets “left” with a day):",
    more: (count: number) => `and ${count} more`,
    nothing: "The list says nothing that the region does not say.",
    sums: ({ changed, added, missing }: Sums) => `${changed} changed, ${added} new, ${missing} not in the list.`,
    notWritten: "Nothing was written; --write changes the region.",
    doubtful: "Left as it is, because it is not clear what is meant:",
    doubt: {
      value: (text: string, field: string) => `${text} cannot be what “${field}” holds`,
      deputy: (text: string) => `${text} is nobody of this body whom just one path, title or person names`,
      notes: () => "the contact has several notes; change them in the file, or keep a blank line between them",
      twice: (text: string, field: string) => `another row about the same contact says something else than ${text} in “${field}”`,
      disagreement: (text: string, field: string) => `not all rows about the same body or unit say ${text} in “${field}”`,
    },
  },
  de: {
    quoted: (text: string) => `„${text}“`,
    becomes: (before: string, after: string) => `${before} wird ${after}`,
    comes: (after: string) => `${after} kommt hinzu`,
    goes: (before: string) => `${before} entfällt`,
    newBody: "neue Stelle",
    newUnit: "neue Einheit",
    newContact: "neuer Kontakt",
    missing: "Nicht in der Liste; diese bleiben, wie sie sind (wer ausgeschieden ist, erhält „left“ mit einem Tag):",
    more: (count: number) => `und ${count} weitere`,
    nothing: "Die Liste sagt nichts, was die Region nicht sagt.",
    sums: ({ changed, added, missing }: Sums) => `${changed} geändert, ${added} neu, ${missing} nicht in der Liste.`,
    notWritten: "Es wurde nichts geschrieben; mit --write wird die Region geändert.",
    doubtful: "Bleibt, wie es ist, weil nicht klar ist, was gemeint ist:",
    doubt: {
      value: (text: string, field: string) => `${text} kann nicht in „${field}“ stehen`,
      deputy: (text: string) => `${text} ist niemand aus dieser Stelle, den genau ein Pfad, ein Titel oder eine Person nennt`,
      notes: () => "der Kontakt hat mehrere Notizen; ändern Sie sie in der Datei, oder lassen Sie eine leere Zeile zwischen ihnen",
      twice: (text: string, field: string) => `eine andere Zeile zum selben Kontakt sagt in „${field}“ etwas anderes als ${text}`,
      disagreement: (text: string, field: string) => `nicht alle Zeilen zur selben Stelle oder Einheit sagen in „${field}“ ${text}`,
    },
  },
} as const;

interface Sums {
  readonly changed: number;
  readonly added: number;
  readonly missing: number;
}

/** What a list says differently from a region, field by field. */
export function differencesInWords(update: Update, { isWriting, columns }: Shown, language: Language): string {
  const say = words[language];
  const { changed, added, missing, doubts } = update;
  const news = added.flatMap((draft) => additions(draft, "", language));
  const sums = { changed: changed.length, added: news.length, missing: missing.length };
  const isSame = changed.length + news.length === 0;
  const lines = [
    ...changed.flatMap((each) => [`~ ${each.path} ${say.quoted(each.title)}`, ...each.changes.map((change) => `    ${changeInWords(change, language)}`)]),
    ...news,
    ...(doubts.length > 0 ? [say.doubtful, ...doubts.map((doubt) => `  ${doubtInWords(doubt, columns, language)}`)] : []),
    ...(missing.length > 0 ? [say.missing, ...missingInWords(missing, language)] : []),
    isSame && doubts.length === 0 ? say.nothing : `${say.sums(sums)}${isSame || isWriting ? "" : ` ${say.notWritten}`}`,
  ];
  return `${lines.join("\n")}\n`;
}

function additions(draft: Addition, above: string, language: Language): readonly string[] {
  const say = words[language];
  const path = `${above}${draft.name}`;
  const sort = above === "" ? say.newBody : say.newUnit;
  return [
    ...(draft.exists ? [] : [`+ ${path} ${say.quoted(draft.title)} (${sort})`]),
    ...draft.contacts.map(({ name, title, person, email, phone }) => {
      const known = [person?.name, email, phone].filter((text) => text !== undefined);
      return `+ ${path}/${name} ${say.quoted(title)} (${say.newContact})${known.length > 0 ? `: ${known.map(shortened).join(", ")}` : ""}`;
    }),
    ...draft.units.flatMap((unit) => additions(unit, `${path}/`, language)),
  ];
}

function changeInWords({ field, before, after }: FieldChange, language: Language): string {
  const say = words[language];
  const shown = (text: string): string => (field === "public" ? yesOrNo[language][text === yesOrNo.en.yes ? "yes" : "no"] : say.quoted(shortened(text)));
  if (after === undefined) return `${headingOf(field, language)}: ${say.goes(shown(before ?? ""))}`;
  return `${headingOf(field, language)}: ${before === undefined ? say.comes(shown(after)) : say.becomes(shown(before), shown(after))}`;
}

function doubtInWords({ is, field, text, entry }: Doubt, columns: Language, language: Language): string {
  const say = words[language];
  const heading = entry.headings.get(field) ?? headingOf(field, columns);
  return `${rowName(entry, language)}: ${say.doubt[is](say.quoted(shortened(text)), heading)}`;
}

function missingInWords(missing: Update["missing"], language: Language): readonly string[] {
  const say = words[language];
  const shown = missing.slice(0, MOST_MISSING).map(({ path, title }) => `  ${path} ${say.quoted(title)}`);
  return missing.length > MOST_MISSING ? [...shown, `  ${say.more(missing.length - MOST_MISSING)}`] : shown;
}

function headingOf(field: ContactField, language: Language): string {
  return contactColumns.find((column) => column.field === field)?.heading[language] ?? field;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line;
}
