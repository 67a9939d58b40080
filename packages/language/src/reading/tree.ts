import type { AstNode } from "langium";
import { rules } from "./syntax.ts";
import type { Element } from "./grammar.ts";
import type { Link } from "./reader.ts";
import type { Located } from "./spans.ts";

/** A name in the tree, with the node and property that it belongs to. */
export interface LinkPlace {
  readonly link: Link;
  /** The type of the grammar that the name stands for. */
  readonly type: string;
  readonly node: AstNode;
  readonly property: string;
  /** The how-manieth value of its property it is. */
  readonly index: number;
}

/** Whether a node could be read to its end: only then are all its required properties there. */
export function isWhole(node: object): boolean {
  return (node as Located).$broken !== true;
}

/** The nodes of a list that could be read to their ends. */
export function whole<Item extends object>(items: readonly Item[]): readonly Item[] {
  return items.every(isWhole) ? items : items.filter(isWhole);
}

/** All nodes below a node and the node itself, parents first, in source order of their properties. */
export function* nodesOf(node: AstNode): Iterable<AstNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

/** The nodes directly below a node. */
export function* childrenOf(node: AstNode): Iterable<AstNode> {
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith("$")) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) yield item;
    } else if (isNode(value)) yield value;
  }
}

/** All names in a tree that stand for something declared elsewhere. */
export function* linksOf(root: AstNode): Iterable<LinkPlace> {
  for (const node of nodesOf(root)) {
    const types = referenceTypes(node.$type);
    for (const [property, type] of types) {
      const value = (node as unknown as Record<string, unknown>)[property];
      const links = Array.isArray(value) ? value : value === undefined ? [] : [value];
      for (const [index, link] of links.entries()) yield { link: link as Link, type, node, property, index };
    }
  }
}

/** The innermost node of a tree around an offset. */
export function nodeAt(root: AstNode, offset: number): AstNode {
  for (const child of childrenOf(root)) {
    const { $start, $end } = child as AstNode & Located;
    if ($start <= offset && offset <= $end) return nodeAt(child, offset);
  }
  return root;
}

/** The nearest node of a type around a node, itself included. */
export function enclosing<Type extends AstNode>(node: AstNode | undefined, ...types: readonly Type["$type"][]): Type | undefined {
  for (let current = node; current; current = current.$container) if (types.includes(current.$type)) return current as Type;
  return undefined;
}

function isNode(value: unknown): value is AstNode {
  return typeof value === "object" && value !== null && "$type" in value;
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** The properties of a rule that hold names, and what the names stand for. */
function referenceTypes(rule: string): ReadonlyMap<string, string> {
  let types = known.get(rule);
  if (!types) {
    const found = new Map<string, string>();
    const body = rules[rule]?.body;
    if (body) collect(body, found);
    known.set(rule, (types = found));
  }
  return types;
}

function collect(element: Element, found: Map<string, string>): void {
  if (element.is === "reference" && element.to) found.set(element.to.property, element.type);
  if (element.is === "choice" || element.is === "sequence") for (const part of element.parts) collect(part, found);
  const called = element.is === "call" && !element.to ? rules[element.rule] : undefined;
  if (called?.fragment) collect(called.body, found);
}
