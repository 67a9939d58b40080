import type { AstNode } from "langium";
import { endOf, type Located, startOf } from "./spans.ts";

/** Whether a node could be read to its end: only then are all its required properties there. */
export function isWhole(node: object): boolean {
  return !(node as Located).$broken;
}

/** The nodes of a list that could be read to their ends. */
export function whole<Item extends object>(items: readonly Item[]): readonly Item[] {
  return items.every(isWhole) ? items : items.filter(isWhole);
}

/** What a node has under a name; nodes of some types have nothing there. */
export function propertyOf(node: AstNode, name: string): unknown {
  return (node as unknown as Readonly<Record<string, unknown>>)[name];
}

/** What a node has under a name of which it may have several. */
export function listOf(node: AstNode, name: string): readonly unknown[] {
  const values = propertyOf(node, name);
  return Array.isArray(values) ? values : [];
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

/** The innermost node of a tree around an offset. */
export function nodeAt(root: AstNode, offset: number): AstNode {
  for (const child of childrenOf(root)) {
    if (startOf(child) <= offset && offset <= endOf(child)) return nodeAt(child, offset);
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
