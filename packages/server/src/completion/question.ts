import type { AstNode, Dimension, Document, RegionAstType, Span, Surrounding } from "@kurzweg/language";
import { isLanguage, pathAt, resolve, spanOf } from "@kurzweg/language";
import type { Language } from "@kurzweg/model";
import type { Snapshot } from "../workspace/workspace.ts";

/** Everything that proposals for one place rest on. */
export interface Question {
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly offset: number;
  /** What a proposal replaces. */
  readonly word: Span;
  /** The codes of what was found in the file. */
  readonly found: ReadonlySet<string>;
  /** For how many groups of people steps are open. */
  readonly gaps: ReadonlyMap<string, number>;
  /** Files that are not imported, but could be. */
  readonly elsewhere: readonly Elsewhere[];
  /** The paths by which the file could import others. */
  readonly paths: readonly string[];
}

/** A file that could be imported. */
export interface Elsewhere {
  /** As an import would name it. */
  readonly path: string;
  readonly document: Document;
}

/** The rules around an expectation, innermost first. */
export function* surroundings(within: Surrounding | undefined): Iterable<Surrounding> {
  for (let each = within; each; each = each.outer) yield each;
}

/** The innermost of some rules around an expectation. */
export function nearest(within: Surrounding, ...rules: readonly string[]): Surrounding | undefined {
  for (const each of surroundings(within)) if (rules.includes(each.rule)) return each;
  return undefined;
}

/** The node that was read for a rule; a file where the rule has only begun. */
export function nodeOf(within: Surrounding, document: Document): AstNode {
  const { starts } = document.reading.tokens;
  for (const { rule, token } of surroundings(within)) {
    const node = rule === "File" ? undefined : document.all(rule as keyof RegionAstType).find((each) => spanOf(each).start === starts[token]);
    if (node) return node;
  }
  return document.file;
}

/** The dimension of which a value may follow. */
export function dimensionOf(within: Surrounding, { document, linked }: Snapshot): Dimension | undefined {
  const test = nearest(within, "RangeTest", "Comparison", "Fact", "Move");
  const name = test && pathAt(test.token, document.reading.tokens);
  return name === undefined ? undefined : (resolve(linked.scope, "Dimension", name, document.file)?.node as Dimension | undefined);
}

/** Whether a name in the text stands for something. */
export function isKnown(snapshot: Snapshot): (type: string, name: string, within: Surrounding) => boolean {
  const { document, linked } = snapshot;
  return (type, name, within) => type === "Value" || resolve(linked.scope, type, name, nodeOf(within, document)) !== undefined;
}

/** The items of the list that somebody goes on with: `a, b, ` before the offset. */
export function listedBefore({ offset, snapshot, word }: Question): ReadonlySet<string> {
  const before = snapshot.document.text.slice(Math.max(0, Math.min(offset, word.start) - 2000), word.start);
  const list = /((?:[^\s,{}"]+\s*,\s*)+)$/.exec(before)?.[1] ?? "";
  return new Set(list.split(",").map((each) => each.trim()));
}

/** The languages of a file, the first one being that of texts without a tag. */
export function languagesOf({ document }: Snapshot): readonly string[] {
  const declared = document.file.header?.languages.flatMap(({ tag }) => tag ?? []).filter(isLanguage) ?? [];
  if (declared.length > 0) return declared;
  const used = new Set(document.all("Translation").flatMap(({ tag }) => tag ?? []));
  return [used.has("en") ? "de" : "en", ...[...used].filter(isLanguage)];
}

/** The part of a path that is written already: what follows lies inside it. */
export function folderOf({ snapshot: { document }, word, offset }: Question): string {
  const typed = document.text.slice(word.start, offset);
  return typed.slice(0, typed.lastIndexOf("/") + 1);
}
