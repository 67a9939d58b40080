import { declarationsOf, type Document, type DocumentEdit, documentOf, edited, formatText, insertAmong, insertInto } from "@kurzweg/language";
import type { Draft } from "../importing/draft.ts";
import { bodyText, contactText, laidOutInside, unitText } from "../importing/text.ts";
import { editsOf, isInOneLine, type Languages, lineWith, statementsOf, type Written } from "./statements.ts";
import type { Changed, FieldChange, Update } from "./update.ts";

/** Lines that would be longer get their statements below each other. */
const WIDTH = 130;

/** Texts by the addresses of their files. */
export type Texts = ReadonlyMap<string, string>;

/**
 * The texts of the files of a region after an update; those that stay the same are left out. Only what changes is touched: comments, and how
 * everything else is laid out, stay. New bodies come into the file at `home`.
 */
export function updated(texts: Texts, update: Update, home: string, languages: Languages): Texts {
  const owners = [
    ...new Set([...update.changed.filter(({ is }) => is === "owner").map(({ path }) => path), ...update.added.flatMap((draft) => ownersIn(draft, ""))]),
  ];
  const depth = Math.max(0, ...owners.map((path) => path.split("/").length));
  // A statement may stand in the same line as the one in which it lies: what lies deeper comes first, and texts are read again after each step.
  const steps: readonly ((document: Document) => readonly DocumentEdit[])[] = [
    (document) => update.changed.flatMap((changed) => changesOf(changed, document, languages)),
    (document) => update.changed.filter(({ is }) => is === "contact").flatMap((changed) => additionOf(changed.path, statementsOf(changed.changes), document)),
    ...Array.from({ length: depth }, (_, index) => depth - index).map(
      (level) => (document: Document) =>
        owners.filter((path) => path.split("/").length === level).flatMap((path) => additionOf(path, insideOf(path, update), document)),
    ),
    (document) => (document.uri === home ? bodiesIn(update, document) : []),
  ];
  const result = new Map(
    [...texts].map(([uri, text]) => [
      uri,
      laidOutLike(
        text,
        steps.reduce((before, step) => afterStep(uri, before, step), text),
      ),
    ]),
  );
  return new Map([...result].filter(([uri, text]) => text !== texts.get(uri)));
}

/** A file that was laid out stays so. */
function laidOutLike(before: string, after: string): string {
  return before !== after && formatText(before) === before ? (formatText(after) ?? after) : after;
}

function afterStep(uri: string, text: string, step: (document: Document) => readonly DocumentEdit[]): string {
  const document = documentOf(uri, text);
  const after = edited(document.text, step(document));
  // The mark at the beginning of a file is read as a blank.
  return text.startsWith("\uFEFF") ? `\uFEFF${after.slice(1)}` : after;
}

function changesOf({ path, changes }: Changed, document: Document, languages: Languages): readonly DocumentEdit[] {
  const node = nodeAt(path, document);
  return node ? editsOf(node, changes, document, languages) : [];
}

/** Adds statements to a contact, body or unit, in one go. */
function additionOf(path: string, statements: readonly string[], document: Document): readonly DocumentEdit[] {
  const node = statements.length > 0 ? nodeAt(path, document) : undefined;
  if (!node) return [];
  const laidOut = statements.map((each) => (each.includes("\n") ? laidOutInside(each) : each));
  const line = laidOut.join("  ");
  const isShort = node.$type === "Contact" && isInOneLine(node, document) && !line.includes("\n") && lineWith(node, document).length + line.length < WIDTH;
  return [insertInto(node, isShort ? line : laidOut.join("\n"), document)];
}

/** What is added directly to a body or unit. */
function insideOf(path: string, { changed, added }: Update): readonly string[] {
  const changes: readonly FieldChange[] = changed.filter((each) => each.is === "owner" && each.path === path).flatMap((each) => each.changes);
  const draft = draftAt(path.split("/"), added);
  const inside = draft ? [...draft.contacts.map(contactText), ...draft.units.filter(({ exists }) => !exists).map(unitText)] : [];
  return [...statementsOf(changes), ...inside];
}

/** The paths of those that are there and get more. */
function ownersIn(draft: Draft, above: string): readonly string[] {
  if (!draft.exists) return [];
  const path = `${above}${draft.name}`;
  return [path, ...draft.units.flatMap((unit) => ownersIn(unit, `${path}/`))];
}

function draftAt([name, ...below]: readonly string[], among: readonly Draft[]): Draft | undefined {
  const draft = among.find((each) => each.exists && each.name === name);
  return draft && below.length > 0 ? draftAt(below, draft.units) : draft;
}

function bodiesIn({ added }: Update, document: Document): readonly DocumentEdit[] {
  const text = added
    .filter(({ exists }) => !exists)
    .map(bodyText)
    .join("\n\n");
  const edit = text === "" ? undefined : insertAmong("Body", text, document, true);
  return edit ? [edit] : [];
}

/** The contact, body or unit that a path names. */
function nodeAt(path: string, document: Document): Written | undefined {
  for (const { sort, name, node } of declarationsOf(document)) {
    if (name === path && (sort === "contact" || sort === "body" || sort === "unit")) return node as Written;
  }
  return undefined;
}
