import type { AstNode } from "langium";
import type { File, RegionAstType } from "./generated/ast.ts";
import { type Lines, linesOf } from "./lines.ts";
import type { Problem } from "./problem.ts";
import { type LinkPlace, read, type Reading } from "./reading/reader.ts";
import { syntaxProblems } from "./reading/problems.ts";

/** One region file as it was read. Its names are not resolved yet. */
export interface Document {
  /** A URI: `file:///…`, or `kurzweg:germany` for a bundled catalogue. */
  readonly uri: string;
  readonly text: string;
  readonly lines: Lines;
  readonly file: File;
  readonly reading: Reading;
  readonly problems: readonly Problem[];
  /** All nodes of a type, in source order. */
  all<Type extends keyof RegionAstType>(type: Type): readonly RegionAstType[Type][];
  /** All nodes, parents before their children. */
  readonly nodes: readonly AstNode[];
  /** All names that stand for something declared elsewhere. */
  readonly links: readonly LinkPlace[];
}

/** Reads a text. Never fails; mistakes are among the problems. */
export function documentOf(uri: string, text: string): Document {
  const clean = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const reading = read(clean);
  const lines = linesOf(clean);
  const byType = new Map<string, object[]>();
  for (const node of reading.nodes) {
    const nodes = byType.get(node.$type);
    if (nodes) nodes.push(node);
    else byType.set(node.$type, [node]);
  }
  return {
    uri,
    text: clean,
    lines,
    file: reading.file,
    reading,
    problems: syntaxProblems(reading, lines, uri),
    nodes: reading.nodes,
    links: reading.links,
    all: <Type extends keyof RegionAstType>(type: Type) => (byType.get(type) ?? []) as RegionAstType[Type][],
  };
}
