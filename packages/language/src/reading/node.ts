import type { Located, Places } from "./spans.ts";

/** A node of the tree while it is being read. */
export type Node = Located & { readonly $type: string; $container: Node | undefined } & Record<string, unknown>;

/** What a list holds of which nothing is written. */
export const nothing: readonly unknown[] = [];

/** The places of properties before any was read. */
export const nowhere: Places = { numbers: new Int32Array() };
