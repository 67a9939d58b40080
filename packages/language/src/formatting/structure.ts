import type { AstNode } from "langium";
import { END, kindNamed } from "../reading/compiled.ts";
import type { Reading } from "../reading/reader.ts";
import { spanOf, spanOfProperty } from "../reading/spans.ts";
import { COMMENT, type Piece, piecesOf } from "./pieces.ts";

export const OPENING = kindNamed("{");
export const CLOSING = kindNamed("}");

/** What the layout asks about each piece of a text, by the piece's number. */
export interface Structure {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The token that a comment stands before; of a token, the token itself. */
  readonly token: readonly number[];
  /** Whether a piece is the first of a statement. */
  readonly begins: readonly boolean[];
  /** The first piece of the statement that a piece stands in or after. */
  readonly statement: readonly number[];
  /** The opening brace of the block that a piece stands in, or -1; braces stand outside their own block. */
  readonly block: readonly number[];
  /** How many blocks a piece stands in. */
  readonly depth: readonly number[];
  /** The closing brace of each opening one. */
  readonly closings: ReadonlyMap<number, number>;
  /** The first pieces of the statements that have a block. */
  readonly withBlock: ReadonlySet<number>;
  /** The first piece of the smallest part of a statement that a piece stands in, but does not begin. */
  readonly part: readonly number[];
  /** The piece that each translation stands under: the first text of its title. */
  readonly titles: ReadonlyMap<number, number>;
  /** The pieces with which ranges, and values and facts, begin. */
  readonly ranges: ReadonlySet<number>;
  readonly listed: ReadonlySet<number>;
  /** The titles and laws of values, which people like to align. */
  readonly cells: ReadonlySet<number>;
}

/** Nothing that can be read is nested more deeply; indentation must not grow with braces that nobody closes. */
const DEEPEST = 400;

/** What reads as further clauses of the statement around. */
const clauses = /^(?:Reason|Validity)$/;

/** Finds out how the pieces of a text belong together. */
export function structureOf(reading: Reading): Structure {
  const pieces = piecesOf(reading.tokens);
  const tokens = [...pieces.keys()].filter((index) => pieces[index]?.kind !== COMMENT);
  const numbers = new Map(tokens.map((index) => [pieces[index]?.start, index]));
  const first = (node: object): number => numbers.get(spanOf(node).start) ?? 0;
  const all = (...types: readonly string[]): readonly AstNode[] => reading.nodes.filter(({ $type }) => types.includes($type));
  const blocks = blocksOf(pieces, reading);
  return {
    text: reading.tokens.text,
    pieces,
    token: pieces.map(({ token }) => tokens[token] ?? 0),
    ...blocks,
    part: partsOf(
      pieces,
      blocks.statement,
      reading.nodes.filter(({ $type }) => !clauses.test($type)),
      first,
    ),
    titles: new Map(all("Translation").map((node) => [first(node), first(node.$container ?? node)])),
    ranges: new Set(all("NumberRange").map(first)),
    listed: new Set(all("Value", "Fact").map(first)),
    cells: new Set(
      all("Title", "Law")
        .filter(({ $container }) => $container?.$type === "Value")
        .map(first),
    ),
  };
}

type Blocks = Pick<Structure, "begins" | "statement" | "block" | "depth" | "closings" | "withBlock">;

function blocksOf(pieces: readonly Piece[], reading: Reading): Blocks {
  const tops = topTokens(reading);
  const starts = new Set([...tops, ...reading.beginnings, ...furtherStatements(reading)]);
  const begins: boolean[] = [];
  const statement: number[] = [];
  const block: number[] = [];
  const depth: number[] = [];
  const closings = new Map<number, number>();
  const withBlock = new Set<number>();
  const open: number[] = [];
  let current = 0;
  let last = END;
  for (const [index, { kind, token }] of pieces.entries()) {
    const isToken = kind !== COMMENT && kind !== END;
    // After a mistake braces may be missing: a declaration begins at the top all the same.
    if (isToken && tops.has(token)) open.length = 0;
    const opening = kind === CLOSING ? open.pop() : undefined;
    if (opening !== undefined) closings.set(opening, index);
    const beginning = isToken && kind !== CLOSING && (last === OPENING || starts.has(token));
    if (beginning) current = index;
    begins.push(beginning);
    statement.push(current);
    block.push(open.at(-1) ?? -1);
    depth.push(Math.min(open.length, DEEPEST));
    if (kind === OPENING) {
      open.push(index);
      withBlock.add(current);
    }
    if (kind !== COMMENT) last = kind;
  }
  return { begins, statement, block, depth, closings, withBlock };
}

/** The tokens with which the header, the imports and the declarations begin. */
export function topTokens({ file, tokens }: Reading): ReadonlySet<number> {
  const starts = new Set([...(file.header ? [file.header] : []), ...file.imports, ...file.declarations].map((node) => spanOf(node).start));
  return new Set([...tokens.starts.keys()].filter((token) => starts.has(tokens.starts[token] ?? -1)));
}

/** The statements of blocks that are no lists: what a profile and a partnership say in a fixed order. */
function furtherStatements({ nodes, tokens }: Reading): readonly number[] {
  const numbers = new Map(Array.from(tokens.starts, (start, token) => [start, token]));
  return nodes.flatMap((node): readonly number[] => {
    if (node.$type === "Note" && /^(Profile|Partnership)$/.test(node.$container?.$type ?? "")) return [numbers.get(spanOf(node).start) ?? 0];
    const then = node.$type === "Profile" ? spanOfProperty(node, "transitions") : spanOf(node);
    return then.start === spanOf(node).start ? [] : [(numbers.get(then.start) ?? 1) - 1];
  });
}

function partsOf(pieces: readonly Piece[], statement: readonly number[], nodes: readonly AstNode[], first: (node: object) => number): readonly number[] {
  const around: AstNode[] = [];
  let next = 0;
  const leave = (offset: number): void => {
    for (let node = around.at(-1); node && spanOf(node).end <= offset; node = around.at(-1)) around.pop();
  };
  return pieces.map(({ start }, index) => {
    for (let node = nodes[next]; node && spanOf(node).start < start; node = nodes[++next]) {
      leave(spanOf(node).start);
      around.push(node);
    }
    leave(start);
    const innermost = around.at(-1);
    return Math.max(statement[index] ?? 0, innermost ? first(innermost) : 0);
  });
}
