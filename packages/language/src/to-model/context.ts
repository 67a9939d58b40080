import type { DateText, Delegator, Named, Place, Reason, Reference, Title, Written } from "@kurzweg/model";
import { isDate } from "@kurzweg/model";
import type { AstNode } from "langium";
import type { Document } from "../document.ts";
import type { Body, Law, Reason as ReasonNode, Title as TitleNode } from "../generated/ast.ts";
import { placeOf } from "../lines.ts";
import { pathOf } from "../names/scope.ts";
import type { Link } from "../reading/links.ts";
import { spanOf, spanOfProperty } from "../reading/spans.ts";
import { isWhole, whole } from "../reading/tree.ts";

/** What the translation of one file into the model needs to know about places. */
export interface Context {
  placeOf(node: object): Place;
  placeOfProperty(node: object, property: string, index?: number): Place;
}

export function contextOf(document: Document): Context {
  return {
    placeOf: (node) => placeOf(document.uri, document.lines, spanOf(node)),
    placeOfProperty: (node, property, index) => placeOf(document.uri, document.lines, spanOfProperty(node, property, index)),
  };
}

/** A date that exists; mistakes are reported elsewhere. */
export function dateOf(text: string | undefined): DateText | undefined {
  return text !== undefined && isDate(text) ? text : undefined;
}

export function titleOf(node: TitleNode | undefined): Title | undefined {
  if (!node) return undefined;
  const translations: Record<string, string> = {};
  for (const { tag, text } of whole(node.translations)) translations[tag] = text;
  return { text: node.text, translations };
}

/** What the nodes of a list that could be read to their ends are in the model; those are left out of which nothing is understood. */
export function translated<Node extends object, Item>(
  nodes: readonly Node[],
  translate: (node: Node, context: Context) => Item | undefined,
  context: Context,
): readonly Item[] {
  const items: Item[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Node;
    const item = isWhole(node) ? translate(node, context) : undefined;
    if (item !== undefined) items.push(item);
  }
  return items;
}

export function named(node: AstNode & { readonly name: string; readonly title?: TitleNode }, context: Context): Named {
  return { name: node.name, title: titleOf(node.title), place: context.placeOfProperty(node, "name") };
}

export function citations(laws: readonly Law[]): readonly string[] {
  return laws.length === 0 ? [] : whole(laws).flatMap((law) => law.citations);
}

export function notesOf(notes: readonly { readonly text: TitleNode }[]): readonly Title[] {
  return notes.length === 0 ? [] : whole(notes).flatMap((note) => titleOf(note.text) ?? []);
}

export function reasonOf(reason: ReasonNode): Reason {
  return { because: reason.because, laws: citations(reason.laws) };
}

/** The names of a property that were found, each with its place. */
export function references(node: AstNode, property: string, links: readonly Link[], context: Context): readonly Reference[] {
  const found: Reference[] = [];
  for (let index = 0; index < links.length; index++) {
    const ref = links[index]?.ref;
    if (ref) found.push({ name: nameOf(ref), place: context.placeOfProperty(node, property, index) });
  }
  return found;
}

export function reference(node: AstNode, property: string, link: Link | undefined, context: Context, index = 0): Reference | undefined {
  return link?.ref ? { name: nameOf(link.ref), place: context.placeOfProperty(node, property, index) } : undefined;
}

export function delegators(node: AstNode, links: readonly Link[], context: Context): readonly Delegator[] {
  return links.flatMap((link, index) =>
    link.ref
      ? [
          {
            name: nameOf(link.ref),
            place: context.placeOfProperty(node, "delegators", index),
            is: link.ref.$type === "Kind" ? ("kind" as const) : ("body" as const),
          },
        ]
      : [],
  );
}

export function written(node: AstNode, property: string, texts: readonly string[], context: Context): Written | undefined {
  const [text] = texts;
  return text === undefined ? undefined : { text, place: context.placeOfProperty(node, property, 0) };
}

function nameOf(node: AstNode): string {
  return node.$type === "Body" || node.$type === "Unit" || node.$type === "Contact" ? pathOf(node as Body) : ((node as { name?: string }).name ?? "");
}
