import type { Body as BodyNode, Contact as ContactNode, Unit as UnitNode } from "@kurzweg/language";
import { type AstNode, type Document, pathOf } from "@kurzweg/language";
import { nounOf, titleOf } from "@kurzweg/model";
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Range,
  SymbolKind,
  type TypeHierarchyItem,
} from "vscode-languageserver";
import { wordsIn } from "../cards/words.ts";
import { sortOf, titleOfNode } from "../names/thing.ts";
import { type Passage, passagesOf } from "../view/passages.ts";
import type { View } from "../view/view.ts";
import { rangeOf } from "../positions.ts";
import { namedRanges, symbolKinds } from "./symbols.ts";

/** Which thing an item of a tree is, and in which file somebody asked for it. */
export interface ItemData {
  readonly root: string;
  readonly type: "Kind" | "Body" | "Unit";
  /** The name of a kind, the path of a body or unit. */
  readonly path: string;
}

export type Item = (CallHierarchyItem | TypeHierarchyItem) & { readonly data: ItemData };

/** A body, unit or kind as an item of a tree. */
export function itemOf(node: AstNode, document: Document, { language, here }: View): Item | undefined {
  const named = namedRanges(node, document);
  const sort = sortOf(node);
  const { $type } = node;
  if (!named || !sort || ($type !== "Kind" && $type !== "Body" && $type !== "Unit")) return undefined;
  return {
    name: titleOfNode(node, language) ?? named.name,
    detail: nounOf(sort, language).word,
    kind: symbolKinds[$type] ?? SymbolKind.Class,
    uri: document.uri,
    range: named.range,
    selectionRange: named.selectionRange,
    data: { root: here.uri, type: $type, path: $type === "Kind" ? named.name : pathOf(node as BodyNode | UnitNode | ContactNode) },
  };
}

/** Who hands work on to a body or unit. */
export function incoming({ path }: ItemData, view: View): readonly CallHierarchyIncomingCall[] {
  return neighbours(path, "in", view).map(({ item, passages }) => ({ from: withDetail(item, passages, view), fromRanges: rangesOf(passages, item.uri, item) }));
}

/** To whom a body or unit hands work on. */
export function outgoing({ path }: ItemData, view: View): readonly CallHierarchyOutgoingCall[] {
  const own = itemAt({ type: path.includes("/") ? "Unit" : "Body", path }, view);
  if (!own) return [];
  return neighbours(path, "out", view).map(({ item, passages }) => ({ to: withDetail(item, passages, view), fromRanges: rangesOf(passages, own.uri, own) }));
}

/** What something is a special case of: the kinds of a body, what a unit is a part of. */
export function supertypes({ type, path }: ItemData, view: View): readonly Item[] {
  if (type === "Unit") return [itemAt({ type: parentType(path), path: path.slice(0, path.lastIndexOf("/")) }, view)].flatMap((item) => item ?? []);
  const kinds = type === "Body" ? (view.region.bodies.find(({ name }) => name === path)?.kinds ?? []) : [];
  return kinds.flatMap(({ name }) => itemAt({ type: "Kind", path: name }, view) ?? []);
}

/** The bodies of a kind, the units of a body or unit. */
export function subtypes({ type, path }: ItemData, view: View): readonly Item[] {
  if (type === "Kind") {
    const bodies = view.region.bodies.filter(({ kinds }) => kinds.some(({ name }) => name === path));
    return bodies.flatMap(({ name }) => itemAt({ type: "Body", path: name }, view) ?? []);
  }
  return documentsOf(view).flatMap((document) =>
    document.all("Unit").flatMap((unit) => (unit.name && pathOf(unit) === `${path}/${unit.name}` ? (itemOf(unit, document, view) ?? []) : [])),
  );
}

function parentType(path: string): "Body" | "Unit" {
  return path.split("/").length > 2 ? "Unit" : "Body";
}

/** Finds the declaration of a kind, body or unit. */
function itemAt({ type, path }: Pick<ItemData, "type" | "path">, view: View): Item | undefined {
  for (const document of documentsOf(view)) {
    const found = document.all(type).find((node) => node.name && (node.$type === "Kind" ? node.name : pathOf(node)) === path);
    if (found) return itemOf(found, document, view);
  }
  return undefined;
}

function documentsOf({ within }: View): readonly Document[] {
  return [within.document, ...within.linked.imported.map(({ document }) => document)];
}

/** The bodies and units at the other ends, each once with all that passes. */
function neighbours(path: string, direction: Passage["direction"], view: View): readonly { readonly item: Item; readonly passages: readonly Passage[] }[] {
  const passages = passagesOf(path, view).filter((passage) => passage.direction === direction);
  const others = new Set(passages.flatMap((passage) => passage.others));
  return [...others].flatMap((other) => {
    const item = itemAt({ type: other.includes("/") ? "Unit" : "Body", path: other }, view);
    return item ? [{ item, passages: passages.filter((passage) => passage.others.includes(other)) }] : [];
  });
}

/** An item that says how work passes. */
function withDetail(item: Item, passages: readonly Passage[], view: View): Item {
  const { language, region } = view;
  const words = passages.map(({ handoff, missing }) => {
    if (handoff) return titleOf(handoff, language);
    const [transition, step] = [region.transitions.find(({ name }) => name === missing?.transition), region.steps.find(({ name }) => name === missing?.step)];
    const at = [transition, step].flatMap((each) => (each ? [titleOf(each, language)] : []));
    return `${wordsIn(language).missing} (${at.join(" · ")})`;
  });
  return { ...item, detail: words.join("; ") };
}

/** Where the hand-offs are declared, if that is in the same file; else where the caller is. */
function rangesOf(passages: readonly Passage[], uri: string, caller: Item): Range[] {
  const declared = passages.flatMap(({ handoff }) => (handoff && handoff.place.file === uri ? [rangeOf(handoff.place.range)] : []));
  return declared.length > 0 ? declared : [caller.selectionRange];
}
