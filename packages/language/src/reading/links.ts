import type { AstNode } from "langium";

/** A name in the text that stands for something declared elsewhere; `ref` is set when it is found. */
export interface Link<Thing extends AstNode = AstNode> {
  readonly $refText: string;
  ref: Thing | undefined;
}

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
