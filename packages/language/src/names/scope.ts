import type { Sort } from "@kurzweg/model";
import type { AstNode } from "langium";
import type { Document } from "../document.ts";
import type { Body, Contact, File, Unit } from "../generated/ast.ts";
import { enclosing } from "../reading/tree.ts";

/** One declared name. */
export interface Declared {
  readonly sort: Sort;
  /** The name; for units and contacts the full path. */
  readonly name: string;
  readonly node: AstNode;
  readonly document: Document;
}

/** The names of one sort. */
export type Names = ReadonlyMap<string, Declared>;

/** All names that a file may use: its own and those of its imports. */
export interface Scope {
  readonly own: ReadonlyMap<Sort, Names>;
  readonly all: ReadonlyMap<Sort, Names>;
  /** Declarations whose name was taken already, with the one that has it. */
  readonly duplicates: readonly (readonly [again: Declared, first: Declared])[];
}

const sortOfType: Readonly<Record<string, Sort>> = {
  Dimension: "dimension",
  Group: "group",
  Profile: "profile",
  Phase: "phase",
  Step: "step",
  Transition: "transition",
  Kind: "kind",
  Body: "body",
  Handoff: "handoff",
  Journey: "journey",
  Partnership: "partnership",
  Concern: "concern",
  Workshop: "workshop",
  Commitment: "commitment",
};

/** The declarations of a file, in source order, units and contacts included. */
export function declarationsOf(document: Document): readonly Declared[] {
  const found: Declared[] = [];
  for (const declaration of document.file.declarations) {
    const sort = sortOfType[declaration.$type];
    if (!sort || !("name" in declaration) || declaration.name === undefined) continue;
    found.push({ sort, name: declaration.name, node: declaration, document });
    if (declaration.$type === "Phase")
      for (const step of declaration.steps) if (step.name !== undefined) found.push({ sort: "step", name: step.name, node: step, document });
    if (declaration.$type === "Body") addParts(declaration, declaration.name, document, found);
  }
  return found;
}

function addParts(body: Body | Unit, path: string, document: Document, found: Declared[]): void {
  for (const contact of body.contacts)
    if (contact.name !== undefined) found.push({ sort: "contact", name: `${path}/${contact.name}`, node: contact, document });
  for (const unit of body.units) {
    if (unit.name === undefined) continue;
    found.push({ sort: "unit", name: `${path}/${unit.name}`, node: unit, document });
    addParts(unit, `${path}/${unit.name}`, document, found);
  }
}

/**
 * The names that a file may use. `imported` are the scopes of the files that it imports, directly or not,
 * each once and in the order of the imports.
 */
export function scopeOf(document: Document, imported: readonly Document[]): Scope {
  const own = new Map<Sort, Map<string, Declared>>();
  const all = new Map<Sort, Map<string, Declared>>();
  const duplicates: (readonly [Declared, Declared])[] = [];
  for (const file of imported) for (const declared of declarationsOf(file)) add(all, declared, undefined);
  for (const declared of declarationsOf(document)) {
    add(own, declared, undefined);
    add(all, declared, duplicates);
  }
  return { own, all, duplicates };
}

function add(names: Map<Sort, Map<string, Declared>>, declared: Declared, duplicates: (readonly [Declared, Declared])[] | undefined): void {
  let sorted = names.get(declared.sort);
  if (!sorted) names.set(declared.sort, (sorted = new Map()));
  const first = sorted.get(declared.name);
  if (!first) sorted.set(declared.name, declared);
  else duplicates?.push([declared, first]);
}

/** The sorts that a name may have, by the type of the grammar that it stands for, in the order of preference. */
export const sortsOfType: Readonly<Record<string, { readonly sort: Sort; readonly among: readonly Sort[] }>> = {
  Dimension: { sort: "dimension", among: ["dimension"] },
  Group: { sort: "group", among: ["group"] },
  Step: { sort: "step", among: ["step"] },
  Transition: { sort: "transition", among: ["transition"] },
  Kind: { sort: "kind", among: ["kind"] },
  Workshop: { sort: "workshop", among: ["workshop"] },
  Contact: { sort: "contact", among: ["contact"] },
  BodyOrUnit: { sort: "organisation", among: ["body", "unit"] },
  Actor: { sort: "actor", among: ["body", "unit", "contact"] },
  Authority: { sort: "authority", among: ["body", "unit", "kind"] },
  Delegator: { sort: "delegator", among: ["body", "unit", "kind"] },
  Thing: {
    sort: "thing",
    among: [
      "step",
      "handoff",
      "concern",
      "transition",
      "journey",
      "body",
      "unit",
      "contact",
      "workshop",
      "commitment",
      "phase",
      "partnership",
      "kind",
      "dimension",
      "group",
      "profile",
    ],
  },
};

/**
 * Finds what a name stands for: inside a body also by a relative path, innermost first;
 * then what the file declares itself; then what it imports.
 */
export function resolve(scope: Scope, type: string, name: string, from: AstNode): Declared | undefined {
  const sorts = sortsOfType[type]?.among ?? nothing;
  if (sorts.includes("unit") || sorts.includes("contact")) {
    const found = relative(scope, sorts, name, from);
    if (found) return found;
  }
  return firstNamed(scope.own, sorts, name) ?? firstNamed(scope.all, sorts, name);
}

const nothing: readonly Sort[] = [];

/** What a relative path leads to. */
function relative(scope: Scope, sorts: readonly Sort[], name: string, from: AstNode): Declared | undefined {
  const around = enclosing<Body | Unit>(from, "Unit", "Body");
  if (!around) return undefined;
  for (const prefix of surroundingPaths(around)) {
    for (const sort of sorts) {
      const found = sort === "unit" || sort === "contact" ? scope.all.get(sort)?.get(`${prefix}/${name}`) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

function firstNamed(names: Scope["own"], sorts: readonly Sort[], name: string): Declared | undefined {
  for (let index = 0; index < sorts.length; index++) {
    const found = names.get(sorts[index] as Sort)?.get(name);
    if (found) return found;
  }
  return undefined;
}

/** Everything that a name of a type could be at a place, by how it would be written there. */
export function candidates(scope: Scope, type: string, from: AstNode): ReadonlyMap<string, Declared> {
  const found = new Map<string, Declared>();
  const prefixes = surroundingPaths(from);
  for (const sort of sortsOfType[type]?.among ?? []) {
    for (const [name, declared] of scope.all.get(sort) ?? []) {
      const prefix = prefixes.find((path) => name.startsWith(`${path}/`));
      const written = prefix === undefined ? name : name.slice(prefix.length + 1);
      if (!found.has(written)) found.set(written, declared);
    }
  }
  return found;
}

/** The paths of the body and units around a node, innermost first. */
export function surroundingPaths(from: AstNode): readonly string[] {
  const names: string[] = [];
  for (let node: AstNode | undefined = from; node; node = node.$container) {
    if (node.$type === "Unit" || node.$type === "Body") names.unshift((node as Body | Unit).name ?? "");
  }
  return names.map((_, index) => names.slice(0, names.length - index).join("/"));
}

/** The full path of a body, unit or contact. */
export function pathOf(node: Body | Unit | Contact): string {
  let path = node.name ?? "";
  for (let current: AstNode | undefined = node.$container; current; current = current.$container) {
    if (current.$type === "Body" || current.$type === "Unit" || current.$type === "Contact") path = `${(current as Body).name ?? ""}/${path}`;
  }
  return path;
}

export type { File };
