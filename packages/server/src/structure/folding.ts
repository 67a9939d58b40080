import type { Document } from "@kurzweg/language";
import { spanOf } from "@kurzweg/language";
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver";
import { isDeclaration } from "./declarations.ts";

/** What can be folded: declarations, comments, texts of several lines, imports. */
export function foldsIn(document: Document): readonly FoldingRange[] {
  const folds = [...declarations(document), ...texts(document), ...comments(document), ...imports(document)];
  // Where several begin in a line, an editor folds the first: the longest says most.
  const byLine = new Map<number, FoldingRange>();
  for (const fold of folds.filter(({ startLine, endLine }) => endLine > startLine)) {
    const other = byLine.get(fold.startLine);
    if (!other || other.endLine < fold.endLine) byLine.set(fold.startLine, fold);
  }
  return [...byLine.values()].sort((left, right) => left.startLine - right.startLine);
}

function lineAt(offset: number, { lines }: Document): number {
  return lines.positionAt(offset).line - 1;
}

/** The line of a closing brace stays. */
function declarations(document: Document): readonly FoldingRange[] {
  return document.nodes.filter(isDeclaration).map((node) => {
    const { start, end } = spanOf(node);
    const closed = document.text[end - 1] === "}";
    return { startLine: lineAt(start, document), endLine: lineAt(end, document) - (closed ? 1 : 0) };
  });
}

function texts(document: Document): readonly FoldingRange[] {
  const { starts, ends } = document.reading.tokens;
  return [...starts].flatMap((start, index) => {
    const end = ends[index] ?? start;
    return document.text.startsWith('"""', start) ? [{ startLine: lineAt(start, document), endLine: lineAt(end, document) }] : [];
  });
}

/** A long comment, or lines of comments below each other that have their lines to themselves. */
function comments(document: Document): readonly FoldingRange[] {
  const { comments: offsets } = document.reading.tokens;
  const folds: { startLine: number; endLine: number; kind: FoldingRangeKind; single: boolean }[] = [];
  for (let index = 0; index < offsets.length; index += 2) {
    const [start = 0, end = 0] = [offsets[index], offsets[index + 1]];
    const single = document.text.startsWith("//", start);
    const alone = /(?:^|[\n\r])[ \t]*$/.test(document.text.slice(Math.max(0, start - 200), start));
    const startLine = lineAt(start, document);
    const last = folds.at(-1);
    if (single && alone && last?.single && last.endLine === startLine - 1) last.endLine = startLine;
    else if (alone || !single) folds.push({ startLine, endLine: lineAt(end, document), kind: FoldingRangeKind.Comment, single });
  }
  return folds.map(({ startLine, endLine, kind }) => ({ startLine, endLine, kind }));
}

/** Imports with nothing but comments between them. */
function imports(document: Document): readonly FoldingRange[] {
  const folds: { startLine: number; endLine: number; kind: FoldingRangeKind; end: number }[] = [];
  for (const statement of document.file.imports) {
    const { start, end } = spanOf(statement);
    const last = folds.at(-1);
    const between = last && document.text.slice(last.end, start).replace(/\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g, "");
    if (last && between?.trim() === "") Object.assign(last, { end, endLine: lineAt(end, document) });
    else folds.push({ startLine: lineAt(start, document), endLine: lineAt(end, document), kind: FoldingRangeKind.Imports, end });
  }
  return folds.map(({ startLine, endLine, kind }) => ({ startLine, endLine, kind }));
}
