import type { DateText, Delegator, Named, Place, Reason, Reference, Title, Written } from "@kurzweg/model";
import { isDate } from "@kurzweg/model";
import type { AstNode } from "langium";
import type { Document } from "../document.ts";
import type { Body, Law, Reason as ReasonNode, Title as TitleNode } from "../generated/ast.ts";
import { placeOf } from "../lines.ts";
import { pathOf } from "../names/scope.ts";
import type { Link } from "../reading/reader.ts";
import { spanOf, spanOfProperty } from "../reading/spans.ts";
import { whole } from "../reading/tree.ts";

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
  return node ? { text: node.text, translations: Object.fromEntries(whole(node.translations).map(({ tag, text }) => [tag, text])) } : undefined;
}

export function named(node: AstNode & { readonly name: string; readonly title?: TitleNode }, context: Context): Named {
  return { name: node.name, title: titleOf(node.title), place: context.placeOfProperty(node, "name") };
}

export function citations(laws: readonly Law[]): readonly string[] {
  return whole(laws).flatMap((law) => law.citations);
}

export function notesOf(notes: readonly { readonly text: TitleNode }[]): readonly Title[] {
  return whole(notes).flatMap((note) => titleOf(note.text) ?? []);
}

export function reasonOf(reason: ReasonNode): Reason {
  return { because: reason.because, laws: citations(reason.laws) };
}

/** The names of a property that were found, each with its place. */
export function references(node: AstNode, property: string, links: readonly Link[], context: Context): readonly Reference[] {
  return links.flatMap((link, index) => (link.ref ? [{ name: nameOf(link.ref), place: context.placeOfProperty(node, property, index) }] : []));
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
