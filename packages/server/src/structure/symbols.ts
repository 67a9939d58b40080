import { type AstNode, type Document, type File, isWhole, spanOf, spanOfProperty } from "@kurzweg/language";
import { type Language, nounOf } from "@kurzweg/model";
import { type DocumentSymbol, type Range, SymbolKind } from "vscode-languageserver";
import { sortOf, titleOfNode } from "../names/thing.ts";
import { rangeBetween } from "../positions.ts";

/** What a file declares, as a tree. */
export function symbolsOf(document: Document, language: Language): readonly DocumentSymbol[] {
  return declaredIn(document.file).flatMap((node) => symbolOf(node, document, language) ?? []);
}

/** The kind of symbol for each type of the grammar that has one. */
export const symbolKinds: Readonly<Record<string, SymbolKind>> = {
  Region: SymbolKind.Module,
  Catalogue: SymbolKind.Package,
  Dimension: SymbolKind.Enum,
  Value: SymbolKind.EnumMember,
  Group: SymbolKind.Array,
  Profile: SymbolKind.Object,
  Phase: SymbolKind.Namespace,
  Step: SymbolKind.Function,
  Transition: SymbolKind.Event,
  Kind: SymbolKind.Interface,
  Body: SymbolKind.Class,
  Unit: SymbolKind.Struct,
  Contact: SymbolKind.Field,
  Handoff: SymbolKind.Method,
  Journey: SymbolKind.Operator,
  Partnership: SymbolKind.Object,
  Concern: SymbolKind.Key,
  Workshop: SymbolKind.Event,
  Commitment: SymbolKind.Property,
};

/** The declarations directly below a node, in source order. */
function declaredIn(node: AstNode): readonly AstNode[] {
  switch (node.$type) {
    case "File": {
      const { header, declarations } = node as File;
      return [...(header ? [header] : []), ...declarations];
    }
    case "Dimension":
      return (node as AstNode & { readonly values: readonly AstNode[] }).values;
    case "Phase":
      return (node as AstNode & { readonly steps: readonly AstNode[] }).steps;
    case "Body":
    case "Unit": {
      const { units, contacts } = node as AstNode & { readonly units: readonly AstNode[]; readonly contacts: readonly AstNode[] };
      return [...units, ...contacts].sort((left, right) => spanOf(left).start - spanOf(right).start);
    }
    default:
      return [];
  }
}

/** A declaration with what is declared in it; nothing where it has no name yet. */
function symbolOf(node: AstNode, document: Document, language: Language): DocumentSymbol | undefined {
  const named = namedRanges(node, document);
  const sort = sortOf(node);
  if (!named || !sort) return undefined;
  return {
    name: titleOfNode(node, language) ?? named.name,
    detail: `${nounOf(sort, language).word} ${named.name}`,
    kind: symbolKinds[node.$type] ?? SymbolKind.Object,
    range: named.range,
    selectionRange: named.selectionRange,
    children: declaredIn(node).flatMap((child) => symbolOf(child, document, language) ?? []),
  };
}

/** The name of a declaration, with its place and that of the whole; nothing where it has no name yet. */
export function namedRanges(node: AstNode, { lines }: Document): { readonly name: string; readonly range: Range; readonly selectionRange: Range } | undefined {
  const { name } = node as { readonly name?: string };
  if (!name) return undefined;
  const [whole, own] = [spanOf(node), spanOfProperty(node, "name")];
  // A declaration that is not finished yet may end before what was read of it.
  const span = { start: Math.min(whole.start, own.start), end: isWhole(node) ? whole.end : Math.max(whole.end, own.end) };
  return { name, range: rangeBetween(span, lines), selectionRange: rangeBetween(own, lines) };
}
