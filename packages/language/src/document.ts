import type { AstNode } from "langium";
import type { File, RegionAstType, Title } from "./generated/ast.ts";
import { type Lines, linesOf } from "./lines.ts";
import { fileNameOf } from "./names/import-path.ts";
import type { Problem } from "./problem.ts";
import type { LinkPlace } from "./reading/links.ts";
import { read, type Reading } from "./reading/reader.ts";
import { syntaxProblems } from "./reading/problems.ts";

/** One region file as it was read. Its names are not resolved yet. */
export interface Document {
  /** A URI: `file:///…`, or `kurzweg:germany` for a bundled catalogue. */
  readonly uri: string;
  /** The name of its region or catalogue; that of the file where it has neither. */
  readonly name: string;
  readonly text: string;
  readonly lines: Lines;
  readonly file: File;
  readonly reading: Reading;
  readonly problems: readonly Problem[];
  /** All nodes of a type, in source order. */
  all<Type extends keyof RegionAstType>(type: Type): readonly RegionAstType[Type][];
  /** Everything that has a name, except people, in source order. */
  readonly named: readonly NamedNode[];
  /** All nodes, parents before their children. */
  readonly nodes: readonly AstNode[];
  /** All names that stand for something declared elsewhere. */
  readonly links: readonly LinkPlace[];
}

export type NamedNode = AstNode & { readonly name: string; readonly title?: Title };

/** Reads a text. Never fails; mistakes are among the problems. */
export function documentOf(uri: string, text: string): Document {
  const clean = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const reading = read(clean);
  const lines = linesOf(clean);
  const byType = groupedByType(reading.nodes);
  return {
    uri,
    name: reading.file.header?.name ?? fileNameOf(uri).replace(/\.region$/, ""),
    text: clean,
    lines,
    file: reading.file,
    reading,
    problems: syntaxProblems(reading, lines, uri),
    named: reading.nodes.filter(isNamed),
    nodes: reading.nodes,
    links: reading.links,
    all: <Type extends keyof RegionAstType>(type: Type) => (byType.get(type) ?? []) as unknown as readonly RegionAstType[Type][],
  };
}

function groupedByType(nodes: readonly AstNode[]): ReadonlyMap<string, readonly AstNode[]> {
  const byType = new Map<string, AstNode[]>();
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as AstNode;
    const group = byType.get(node.$type);
    if (group) group.push(node);
    else byType.set(node.$type, [node]);
  }
  return byType;
}

function isNamed(node: AstNode): node is NamedNode {
  return typeof (node as Partial<NamedNode>).name === "string" && node.$type !== "Person";
}
