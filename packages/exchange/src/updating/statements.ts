import {
  type AstNode,
  type Body,
  type Contact,
  type Document,
  type DocumentEdit,
  indentationAt,
  lineEndOf,
  lineStart,
  quoted,
  remove,
  restOfLine,
  type Span,
  spanOf,
  spanOfProperty,
  type Title,
  type Unit,
} from "@kurzweg/language";
import { textOf } from "../importing/text.ts";
import { answerIn } from "../importing/values.ts";
import type { ContactField } from "../contacts/columns.ts";
import type { FieldChange } from "./update.ts";

/** A contact, body or unit as it is written. */
export type Written = Contact | Body | Unit;

/** How each detail of a contact, body or unit is stated. */
const statements: Partial<Record<ContactField, { readonly word: string; readonly property: string; readonly isText: boolean }>> = {
  email: { word: "email", property: "emails", isText: true },
  phone: { word: "phone", property: "phones", isText: true },
  room: { word: "room", property: "rooms", isText: true },
  hours: { word: "hours", property: "hours", isText: true },
  deputy: { word: "deputy", property: "deputies", isText: false },
  confirmed: { word: "confirmed", property: "confirmed", isText: false },
  left: { word: "left", property: "left", isText: false },
  address: { word: "address", property: "addresses", isText: true },
  website: { word: "website", property: "websites", isText: true },
};

/** The edits of what is written already: values that change, statements that go. What is added comes later. */
export function editsOf(node: Written, changes: readonly FieldChange[], document: Document, languages: Languages): readonly DocumentEdit[] {
  return changes.flatMap((change) => editOf(node, change, document, languages) ?? []);
}

/** The language of the list, and that of texts without a tag. */
export interface Languages {
  readonly list: string;
  readonly first: string;
}

function editOf(node: Written, { field, index = 0, before, after }: FieldChange, document: Document, languages: Languages): DocumentEdit | undefined {
  if (field === "contact" || field === "body" || field === "unit") return titleEdit(node, after ?? "", document, languages);
  if (field === "person" || field === "public") return node.$type === "Contact" ? personEdit(node, field, after, document) : undefined;
  if (field === "note") {
    const note = node.notes[index];
    if (!note || before === undefined) return undefined;
    return after === undefined ? remove(spanOf(note), document) : translated(note.text, after, document, languages);
  }
  const statement = statements[field];
  if (!statement || before === undefined) return undefined;
  const span = spanOfProperty(node, statement.property);
  if (after === undefined) return remove({ start: beforeToken(span.start, document), end: span.end }, document);
  return { document, ...span, text: statement.isText ? quoted(after) : after };
}

function titleEdit(node: Written, title: string, document: Document, languages: Languages): DocumentEdit {
  if (node.title) return translated(node.title, title, document, languages);
  const { end } = spanOfProperty(node, "name");
  return { document, start: end, end, text: ` ${quoted(title)}` };
}

/** The words in the language of the list; where there are none in it, those without a tag. */
function translated(title: Title, text: string, document: Document, { list, first }: Languages): DocumentEdit {
  const translation = list === first ? undefined : title.translations.find(({ tag }) => tag === list);
  const span = spanOfProperty(translation ?? title, "text");
  return { document, ...span, text: placed(textOf(text), span, document) };
}

function personEdit(node: Contact, field: "person" | "public", after: string | undefined, document: Document): DocumentEdit | undefined {
  const [person] = node.persons;
  if (!person) return undefined;
  const name = spanOfProperty(person, "name");
  if (field === "person") return after === undefined ? remove(spanOf(person), document) : { document, ...name, text: quoted(after) };
  if (answerIn(after ?? "") === true) return { document, start: name.end, end: name.end, text: " public" };
  // A comment may stand between the name and the word.
  const { end } = spanOf(person);
  const start = end - "public".length;
  return { document, start: start === name.end + 1 ? name.end : start, end, text: "" };
}

/** The statements of what a contact, body or unit did not say before. */
export function statementsOf(changes: readonly FieldChange[]): readonly string[] {
  const isPublic = changes.some(({ field, after }) => field === "public" && answerIn(after ?? "") === true);
  return changes.flatMap(({ field, before, after }) => {
    if (before !== undefined || after === undefined) return [];
    if (field === "person") return [`person ${quoted(after)}${isPublic ? " public" : ""}`];
    if (field === "note") return [`note ${textOf(after)}`];
    const statement = statements[field];
    return statement ? [`${statement.word} ${statement.isText ? quoted(after) : after}`] : [];
  });
}

/** A text of several lines with its lines one step further in than the line that it begins in. */
function placed(text: string, span: Span, document: Document): string {
  const indentation = indentationAt(span.start, document.text);
  const [first = "", ...lines] = text.split("\n");
  const closing = lines.pop();
  const inner = lines.map((line) => (line === "" ? "" : `${indentation}  ${line}`));
  return [first, ...inner, ...(closing === undefined ? [] : [`${indentation}${closing}`])].join(lineEndOf(document.text));
}

/** Where the word before a place begins. */
function beforeToken(offset: number, { reading: { tokens } }: Document): number {
  return tokens.starts[tokens.starts.indexOf(offset) - 1] ?? offset;
}

/** Whether all of a node stands in one line. */
export function isInOneLine(node: AstNode, document: Document): boolean {
  const { start, end } = spanOf(node);
  return !/[\r\n]/.test(document.text.slice(start, end));
}

/** The line in which a node begins. */
export function lineWith(node: AstNode, { text }: Document): string {
  const { start } = spanOf(node);
  return text.slice(lineStart(start, text), start) + restOfLine(start, text);
}
