import { type AstNode, type Document, type LinkPlace, type Span, spanOfProperty } from "@kurzweg/language";
import type { Snapshot } from "../workspace/workspace.ts";

/** Something with a name, and where it is declared. */
export interface Target {
  readonly node: AstNode;
  /** The name as it is written at the declaration. */
  readonly name: string;
  readonly document: Document;
  /** The name at the declaration. */
  readonly span: Span;
}

/** A name in a text. */
export interface Occurrence {
  readonly span: Span;
  readonly target: Target;
  /** It is the declaration itself. */
  readonly declares: boolean;
}

/** The name that stands at an offset, if it is known what it stands for. */
export function occurrenceAt(offset: number, document: Document, snapshot: Snapshot): Occurrence | undefined {
  for (const place of document.links) {
    const whole = spanOfProperty(place.node, place.property, place.index);
    if (offset < whole.start || offset > whole.end) continue;
    for (const segment of segmentsOf(place, document)) {
      if (offset < segment.span.start || offset > segment.span.end) continue;
      const target = targetOf(segment.node, snapshot);
      return target && { span: segment.span, target, declares: false };
    }
  }
  for (const node of document.nodes) {
    const span = nameSpan(node);
    if (!span || offset < span.start || offset > span.end) continue;
    const target = targetOf(node, snapshot);
    return target && { span, target, declares: true };
  }
  return undefined;
}

/** All places in a document where something is named, its declaration included, in the order of the text. */
export function occurrencesOf(target: Target, document: Document): readonly { readonly span: Span; readonly declares: boolean }[] {
  const here = document === target.document ? [{ span: target.span, declares: true }] : [];
  const named = document.links.flatMap((place) =>
    place.link.$refText.includes(target.name)
      ? segmentsOf(place, document)
          .filter(({ node }) => node === target.node)
          .map(({ span }) => ({ span, declares: false }))
      : [],
  );
  return [...here, ...named].sort((left, right) => left.span.start - right.span.start);
}

/** What is declared by a node, if it declares something. */
export function targetOf(node: AstNode, snapshot: Snapshot): Target | undefined {
  const span = nameSpan(node);
  const document = documentOf(node, snapshot);
  return span && document && { node, name: (node as unknown as { readonly name: string }).name, document, span };
}

/** The document in which a node stands. */
export function documentOf(node: AstNode, { linked }: Snapshot): Document | undefined {
  let root = node;
  while (root.$container) root = root.$container;
  return [linked, ...linked.imported].find(({ document }) => document.file === root)?.document;
}

/** Where a node is named, if it has a name of its own. */
export function nameSpan(node: AstNode): Span | undefined {
  if (!("name" in node) || typeof node.name !== "string" || node.$type === "Person") return undefined;
  return spanOfProperty(node, "name");
}

/** The names of a path, each with what it stands for: `body/unit/contact`. */
export function segmentsOf({ link, node, property, index }: LinkPlace, { text }: Document): readonly { readonly span: Span; readonly node: AstNode }[] {
  if (!link.ref) return [];
  const { start, end } = spanOfProperty(node, property, index);
  const segments = [...text.slice(start, end).matchAll(/[^/\s]+/g)].reverse();
  const found: { span: Span; node: AstNode }[] = [];
  let current: AstNode | undefined = link.ref;
  for (const { 0: word, index: at } of segments) {
    if (!current) break;
    found.unshift({ span: { start: start + at, end: start + at + word.length }, node: current });
    current = current.$container;
  }
  return found;
}
