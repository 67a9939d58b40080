import type { Area, Point, Size } from "../scene.ts";

/** Boxes and the ways between them, before they have a place. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly direction: "down" | "right";
  /** Nodes stay in the column and lane that `before` says. */
  readonly lanes?: boolean | undefined;
}

export interface Node extends Size {
  readonly id: string;
  /** The node that it lies in. */
  readonly parent?: string | undefined;
  /** The room that a node with others in it keeps above them. */
  readonly head?: number | undefined;
  /** Where it was in an earlier picture. */
  readonly before?: Point | undefined;
}

export interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: Size | undefined;
  /** The way is drawn without a bend. */
  readonly straight?: boolean | undefined;
}

/** A graph with places for everything. */
export interface Placed extends Size {
  readonly nodes: ReadonlyMap<string, Area>;
  readonly edges: ReadonlyMap<string, PlacedEdge>;
}

export interface PlacedEdge {
  readonly points: readonly Point[];
  readonly label?: Area | undefined;
}

/** Finds places for a graph; nothing where that takes too long. */
export type Engine = (graph: Graph) => Promise<Placed | undefined>;
