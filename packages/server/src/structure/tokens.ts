import { type AstNode, type Document, kindNames, type Span } from "@kurzweg/language";
import { SemanticTokensBuilder } from "vscode-languageserver";
import { nameSpan, segmentsOf } from "../names/target.ts";
import { isSign, isWord } from "../names/tokens.ts";
import { positionOf } from "../positions.ts";

/** The types of tokens, as editors colour them. */
export const tokenTypes = [
  "namespace",
  "class",
  "struct",
  "interface",
  "enum",
  "enumMember",
  "type",
  "function",
  "method",
  "event",
  "property",
  "variable",
  "keyword",
  "operator",
  "string",
  "number",
  "comment",
] as const;
export const tokenModifiers = ["declaration", "defaultLibrary"] as const;

type TokenType = (typeof tokenTypes)[number];

/** What a name stands for decides how it is coloured. */
const typeOfName: Readonly<Record<string, TokenType>> = {
  Region: "namespace",
  Catalogue: "namespace",
  Dimension: "enum",
  Value: "enumMember",
  Group: "type",
  Profile: "variable",
  Phase: "namespace",
  Step: "function",
  Transition: "event",
  Kind: "interface",
  Body: "class",
  Unit: "struct",
  Contact: "property",
  Handoff: "method",
  Journey: "method",
  Partnership: "variable",
  Concern: "variable",
  Workshop: "event",
  Commitment: "variable",
};

interface Coloured extends Span {
  readonly type: TokenType;
  readonly declares: boolean;
  /** It comes with Kurzweg. */
  readonly bundled: boolean;
}

/**
 * The tokens of a file for an editor, within a range if there is one. Where the editor colours words, texts
 * and numbers itself, only names are told apart: a name may be a word of the language.
 */
export function tokensIn(document: Document, alone: boolean, within: Span = { start: 0, end: document.text.length }): readonly Coloured[] {
  const names = namesIn(document);
  const taken = new Set(names.map(({ start }) => start));
  const others = alone ? othersIn(document).filter(({ start }) => !taken.has(start)) : [];
  return [...names, ...others].filter(({ start, end }) => start < within.end && end > within.start).sort((left, right) => left.start - right.start);
}

/** Writes tokens in the form of the protocol, where none goes over the end of a line. */
export function encode(
  tokens: readonly Coloured[],
  { text, lines }: Document,
  builder: SemanticTokensBuilder = new SemanticTokensBuilder(),
): SemanticTokensBuilder {
  let last = 0;
  for (const { start, end, type, declares, bundled } of tokens) {
    if (start < last) continue;
    last = end;
    for (const { 0: part, index } of text.slice(start, end).matchAll(/[^\n\r]+/g)) {
      const { line, character } = positionOf(lines.positionAt(start + index));
      builder.push(line, character, part.length, tokenTypes.indexOf(type), (declares ? 1 : 0) | (bundled ? 2 : 0));
    }
  }
  return builder;
}

/** The names of a file by what they stand for. */
function namesIn(document: Document): readonly Coloured[] {
  const declared = document.nodes.flatMap((node) => {
    const span = nameSpan(node);
    const type = typeOfName[node.$type];
    return span && type ? [{ ...span, type, declares: true, bundled: false }] : [];
  });
  const used = document.links.flatMap((place) =>
    segmentsOf(place, document).flatMap(({ span, node }) => {
      const type = typeOfName[node.$type];
      return type ? [{ ...span, type, declares: false, bundled: isElsewhere(node, document) }] : [];
    }),
  );
  return [...declared, ...used];
}

function isElsewhere(node: AstNode, document: Document): boolean {
  let root = node;
  while (root.$container) root = root.$container;
  return root !== document.file;
}

/** Words, signs, texts, numbers and comments. */
function othersIn({ reading: { tokens } }: Document): readonly Coloured[] {
  const found: Coloured[] = [];
  for (const [index, kind] of tokens.kinds.entries()) {
    const type = typeOfKind(kindNames[kind] ?? "");
    if (type) found.push({ start: tokens.starts[index] ?? 0, end: tokens.ends[index] ?? 0, type, declares: false, bundled: false });
  }
  const comments = tokens.comments.flatMap((start, index) =>
    index % 2 === 0 ? [{ start, end: tokens.comments[index + 1] ?? start, type: "comment" as const, declares: false, bundled: false }] : [],
  );
  return [...found, ...comments];
}

function typeOfKind(kind: string): TokenType | undefined {
  if (kind === "STRING" || kind === "LANGTAG") return "string";
  if (kind === "INT" || kind === "DATE") return "number";
  if (isSign(kind)) return "operator";
  return isWord(kind) ? "keyword" : undefined;
}
