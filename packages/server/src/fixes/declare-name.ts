import {
  type AstNode,
  blank,
  type Body,
  type Document,
  type DocumentEdit,
  enclosing,
  insertAfter,
  insertDeclaration,
  insertInto,
  isBundled,
  nodeAt,
  type Unit,
} from "@kurzweg/language";
import { addMonths, capitalised, type Sort } from "@kurzweg/model";
import { isName } from "@kurzweg/language";
import { type Fix, problemOf, scopeAt, type Situation } from "./fix.ts";

/** What is named and does not exist is declared, with a title made of its name. */
export const declareName: Fix = {
  codes: ["name/unknown", "value/unknown"],
  *propose(situation) {
    const { language } = situation;
    const unknownName = problemOf(situation, "name/unknown");
    const unknownValue = problemOf(situation, "value/unknown");
    if (situation.finding.code === "name/unknown" && unknownName) {
      const { details, span } = unknownName;
      const edit = newDeclaration(details.sort, details.name, span.start, situation);
      if (edit) yield { title: titles[language](details.name), edits: [edit] };
    } else if (unknownValue) {
      const { dimension, value } = unknownValue.details;
      const edit = newValue(dimension, value, situation);
      if (edit) yield { title: titles[language](value), edits: [edit] };
    }
  },
};

function newValue(dimension: string, value: string, situation: Situation): DocumentEdit | undefined {
  const declared = scopeAt(situation, situation.document)?.all.get("dimension")?.get(dimension);
  if (!declared || isBundled(declared.document.uri) || !isName(value)) return undefined;
  return insertInto(declared.node, `${value} ${titleFrom(value)}`, declared.document);
}

function newDeclaration(sort: Sort, path: string, offset: number, situation: Situation): DocumentEdit | undefined {
  const { document, snapshot } = situation;
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  if (!isName(name)) return undefined;
  const from = nodeAt(document.file, offset);
  if (slash >= 0) return part(sort, path.slice(0, slash), name, situation);
  if (sort === "contact") {
    const body = enclosing<Unit | Body>(from, "Unit", "Body");
    return body && insertInto(body, `contact ${name} ${titleFrom(name)} {}`, document);
  }
  const form = sort === "dimension" ? dimension(name, document) : forms[sort]?.(name, addMonths(snapshot.asOf, 1));
  if (!form) return undefined;
  const last = document.nodes.filter(({ $type }) => $type === form.type).at(-1);
  const top = last && topmost(last);
  if (last && top && top !== last) return insertAfter(last, form.text, document);
  return insertDeclaration(form.text, document, top ?? topmost(from), !top);
}

/** A unit or contact of a body that is declared. */
function part(sort: Sort, owner: string, name: string, situation: Situation): DocumentEdit | undefined {
  const { document } = situation;
  const scope = scopeAt(situation, document);
  const declared = scope?.all.get("body")?.get(owner) ?? scope?.all.get("unit")?.get(owner);
  if (!declared || isBundled(declared.document.uri)) return undefined;
  return insertInto(declared.node, sort === "contact" ? `contact ${name} ${titleFrom(name)} {}` : `unit ${name} ${titleFrom(name)}`, declared.document);
}

interface Form {
  readonly type: string;
  readonly text: string;
}

const body = (name: string): Form => ({ type: "Body", text: `body ${name} ${titleFrom(name)}` });

/** How a thing of each sort is declared. */
const forms: Partial<Record<Sort, (name: string, day: string) => Form>> = {
  group: (name) => ({ type: "Group", text: `group ${name} ${titleFrom(name)} when ${blank("everyone")}` }),
  step: (name) => ({ type: "Step", text: `step ${name} ${titleFrom(name)}` }),
  transition: (name) => ({ type: "Transition", text: `transition ${name} ${titleFrom(name)} {}` }),
  kind: (name) => ({ type: "Kind", text: `kind ${name} ${titleFrom(name)}` }),
  workshop: (name, day) => ({ type: "Workshop", text: `workshop ${name} ${titleFrom(name)} on ${blank(day)} {}` }),
  organisation: body,
  actor: body,
  authority: body,
  delegator: body,
};

/** A dimension with the values that the file names of it; a number where it compares it with numbers. */
function dimension(name: string, document: Document): Form {
  const isAbout = (node: AstNode | undefined): boolean => (node as { dimension?: { $refText?: string } } | undefined)?.dimension?.$refText === name;
  const values = document.links.filter(({ type, node }) => type === "Value" && (isAbout(node) || isAbout(node.$container))).map(({ link }) => link.$refText);
  const isNumber =
    document.all("NumberRange").some((range) => isAbout(range.$container)) || document.all("Comparison").some((test) => isAbout(test) && !test.value);
  const listed = [...new Set(values)].map((value) => `${value} ${titleFrom(value)}`).join("  ");
  return { type: "Dimension", text: `dimension ${name} ${titleFrom(name)} ${isNumber ? "0.." : listed === "" ? "{}" : `{ ${listed} }`}` };
}

function titleFrom(name: string): string {
  return `"${capitalised(name.replaceAll("-", " "))}"`;
}

/** The declaration in which a node stands. */
function topmost(node: AstNode): AstNode | undefined {
  let top: AstNode | undefined = node;
  while (top?.$container && top.$container.$type !== "File") top = top.$container;
  return top?.$container ? top : undefined;
}

const titles = {
  en: (name: string) => `Declare “${name}”`,
  de: (name: string) => `„${name}“ vereinbaren`,
} as const;
