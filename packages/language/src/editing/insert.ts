import type { AstNode } from "langium";
import type { Document } from "../document.ts";
import { type Span, spanOf } from "../reading/spans.ts";
import { isWhole } from "../reading/tree.ts";
import { plainText } from "./blank.ts";
import type { DocumentEdit } from "./edit.ts";
import { laidOut, laidOutInBody } from "./layout.ts";
import { indentationAt, lineEndOf, lineStart, restOfLine } from "./lines.ts";

/** Lines that would be longer get their statements below each other. */
const WIDTH = 140;
const STEP = "  ";

/** Adds a statement at the end of a node's block; the node gets a block if it has none. */
export function insertInto(node: AstNode, written: string, document: Document): DocumentEdit {
  const { text } = document;
  const end = lineEndOf(text);
  const outer = indentationAt(spanOf(node).start, text);
  const statement = node.$type === "Body" || node.$type === "Unit" ? laidOutInBody(written, outer + STEP) : written;
  const block = blockOf(node, document);
  if (!block) return at(spanOf(node).end, ` {${end}${indented(statement, outer + STEP, end)}${end}${outer}}`, document);
  const inside = text.slice(block.start + 1, block.end - 1);
  const close = block.end - 1;
  if (/[\n\r]/.test(inside)) {
    const first = lineStart(close, text);
    const inner = firstIndentation(inside) ?? outer + STEP;
    if (text.slice(first, close).trim() === "") return at(first, indented(statement, inner, end) + end, document);
    return { document, start: close - trailingBlanks(inside), end: close, text: `${end}${indented(statement, inner, end)}${end}${outer}` };
  }
  const line = `{ ${[inside.trim(), statement].filter(Boolean).join("  ")} }`;
  const column = block.start - lineStart(block.start, text);
  if (!/\n/.test(statement) && column + plainText(line).length + restOfLine(block.end, text).length <= WIDTH) return replace(block, line, document);
  const parts = [inside.trim(), statement].filter(Boolean).map((each) => indented(each, outer + STEP, end));
  return replace(block, `{${end}${parts.join(end)}${end}${outer}}`, document);
}

/** Adds a statement behind another one of the same block. */
export function insertAfter(node: AstNode, statement: string, document: Document): DocumentEdit {
  const { text } = document;
  const { start, end } = spanOf(node);
  const indentation = indentationAt(start, text);
  const beginsLine = text.slice(lineStart(start, text), start).trim() === "";
  if (!beginsLine) return at(end, `  ${statement}`, document);
  const lineEnd = lineEndOf(text);
  const rest = restOfLine(end, text);
  return at(/^\s*(?:\/\/.*)?$/.test(rest) ? end + rest.length : end, lineEnd + indented(statement, indentation, lineEnd), document);
}

/** Adds a declaration behind another one, apart from it as that one is from the one before it, or at the end of the file. */
export function insertDeclaration(declaration: string, document: Document, after?: AstNode, apart = true): DocumentEdit {
  const { text } = document;
  const lineEnd = lineEndOf(text);
  const written = indented(laidOut(declaration), "", lineEnd);
  if (!after) {
    const content = text.trimEnd();
    const gap = content === "" ? "" : lineEnd.repeat(2);
    return { document, start: content.length, end: text.length, text: `${gap}${written}${lineEnd}` };
  }
  const { start, end } = spanOf(after);
  const rest = restOfLine(end, text);
  const close = !apart && !/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.test(text.slice(0, lineStart(start, text)));
  const offset = /^\s*(?:\/\/.*)?$/.test(rest) ? end + rest.length : end;
  return at(offset, `${lineEnd.repeat(close ? 1 : 2)}${written}`, document);
}

/**
 * Adds a declaration behind the last one of its type, else at the end of the file; nothing where that place follows
 * something that cannot be read to its end.
 */
export function insertAmong(type: string, declaration: string, document: Document, apart: boolean): DocumentEdit | undefined {
  const { declarations } = document.file;
  const last = declarations.findLast(({ $type }) => $type === type);
  const before = last ?? declarations.at(-1) ?? document.file.header;
  return before && !isWhole(before) ? undefined : insertDeclaration(declaration, document, last, apart);
}

/** Takes a node away with the line that it stands in alone. */
export function remove({ start, end }: Span, document: Document): DocumentEdit {
  const { text } = document;
  const first = lineStart(start, text);
  const rest = restOfLine(end, text);
  const lineEnd = /^\r\n|^\r|^\n/.exec(text.slice(end + rest.length))?.[0] ?? "";
  const before = text.slice(first, start);
  if (before.trim() === "" && rest.trim() === "") return { document, start: first, end: end + rest.length + lineEnd.length, text: "" };
  if (before.trim() === "") return { document, start, end: end + (rest.length - rest.trimStart().length), text: "" };
  const isAlone = before.trimEnd().endsWith("{") && rest.trimStart().startsWith("}");
  return { document, start: start - (before.length - before.trimEnd().length), end: isAlone ? end + (rest.length - rest.trimStart().length) : end, text: "" };
}

/** From the opening to the closing brace of a node that ends with a block. */
export function blockOf(node: AstNode, { reading: { tokens } }: Document): Span | undefined {
  const { start, end } = spanOf(node);
  const sign = (index: number): string => tokens.text.slice(tokens.starts[index], tokens.ends[index]);
  let index = tokens.ends.indexOf(end);
  if (index < 0 || sign(index) !== "}") return undefined;
  for (let depth = 0; index >= 0 && (tokens.starts[index] ?? 0) >= start; index--) {
    if (sign(index) === "}") depth++;
    if (sign(index) === "{" && --depth === 0) return { start: tokens.starts[index] ?? 0, end };
  }
  return undefined;
}

function at(offset: number, text: string, document: Document): DocumentEdit {
  return { document, start: offset, end: offset, text };
}

function replace({ start, end }: Span, text: string, document: Document): DocumentEdit {
  return { document, start, end, text };
}

function indented(statement: string, indentation: string, lineEnd: string): string {
  return statement
    .split("\n")
    .map((line) => (line === "" ? line : indentation + line))
    .join(lineEnd);
}

function firstIndentation(inside: string): string | undefined {
  return /[\n\r]([ \t]*)[^\s]/.exec(inside)?.[1];
}

function trailingBlanks(inside: string): number {
  return inside.length - inside.trimEnd().length;
}
