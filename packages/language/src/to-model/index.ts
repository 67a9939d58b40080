import type { Catalogue, Policy, Region, Step } from "@kurzweg/model";
import type { AstNode } from "langium";
import type { Document } from "../document.ts";
import type { Catalogue as CatalogueHeader, Import, Region as RegionHeader, RegionAstType, Step as StepNode } from "../generated/ast.ts";
import type { LinkedFile } from "../linking.ts";
import type { Loaded } from "../loading.ts";
import { placeOf } from "../lines.ts";
import { spanOfProperty } from "../reading/spans.ts";
import { isWhole } from "../reading/tree.ts";
import { bodyOf, kindOf } from "./bodies.ts";
import { type Context, contextOf, citations, dateOf, named, notesOf, reference, translated } from "./context.ts";
import { acceptanceOf, commitmentOf, concernOf, partnershipOf, policyOf, workshopOf } from "./meetings.ts";
import { dimensionOf, firstOfEachName, groupOf, impossibleOf, profileOf } from "./people.ts";
import { unreadOf } from "./unread.ts";
import { handoffOf, journeyOf } from "./ways.ts";
import { exclusionOf, phaseOf, stepOf, transitionOf } from "./work.ts";

/** What one file says by itself. */
type Part = Pick<
  Region,
  | "dimensions"
  | "groups"
  | "impossible"
  | "profiles"
  | "phases"
  | "steps"
  | "exclusions"
  | "transitions"
  | "kinds"
  | "bodies"
  | "handoffs"
  | "journeys"
  | "partnerships"
  | "concerns"
  | "workshops"
  | "commitments"
  | "acceptances"
> & { readonly policies: readonly Policy[] };

/** Translates a file and all that it imports into the model. */
export function regionOf(linked: LinkedFile): Region {
  const { document } = linked;
  const parts = [...linked.imported, linked].map(partOf);
  const join = <Key extends Exclude<keyof Part, "policies">>(key: Key): Part[Key] =>
    parts.flatMap((part): readonly unknown[] => part[key]) as unknown as Part[Key];
  const joinNamed = <Key extends Exclude<keyof Part, "policies" | "impossible" | "exclusions" | "acceptances">>(key: Key): Part[Key] =>
    firstOfEachName(join(key) as readonly { readonly name: string }[]) as unknown as Part[Key];
  return {
    ...headerOf(linked),
    file: document.uri,
    imports: linked.imported.map((file) => file.document.uri),
    catalogues: linked.imported.flatMap((file) => catalogueOf(file, linked)),
    dimensions: joinNamed("dimensions"),
    groups: joinNamed("groups"),
    impossible: join("impossible"),
    profiles: joinNamed("profiles"),
    phases: joinNamed("phases"),
    steps: joinNamed("steps"),
    exclusions: join("exclusions"),
    transitions: joinNamed("transitions"),
    kinds: joinNamed("kinds"),
    bodies: joinNamed("bodies"),
    handoffs: joinNamed("handoffs"),
    journeys: joinNamed("journeys"),
    partnerships: joinNamed("partnerships"),
    concerns: joinNamed("concerns"),
    workshops: joinNamed("workshops"),
    commitments: joinNamed("commitments"),
    acceptances: join("acceptances"),
    policy: policyFrom(parts.flatMap((part) => part.policies).reverse()),
    unread: unreadOf(linked),
  };
}

/** What a file is by its header. */
export function sortOf({ file }: Document): Region["is"] {
  const { header } = file;
  if (!header || header.name === undefined) return "part";
  return header.$type === "Region" ? "region" : "catalogue";
}

function headerOf({ document }: LinkedFile): Pick<Region, "is" | "name" | "title" | "place" | "languages" | "key" | "asOf" | "coordinator" | "laws" | "notes"> {
  const { header } = document.file;
  const context = contextOf(document);
  if (!header || header.name === undefined) {
    return { is: "part", name: document.name, place: placeOf(document.uri, document.lines, { start: 0, end: 0 }), languages: ["en"], laws: [], notes: [] };
  }
  return {
    ...named(header, context),
    is: sortOf(document),
    languages: languagesOf(header),
    key: header.keys[0],
    asOf: dateOf(header.asOf[0]),
    coordinator: reference(header, "coordinators", header.coordinators[0], context),
    laws: citations(header.laws),
    notes: notesOf(header.notes),
  };
}

function catalogueOf(file: LinkedFile, root: LinkedFile): readonly Catalogue[] {
  const { header } = file.document.file;
  if (header?.$type !== "Catalogue" || header.name === undefined) return [];
  const imported = statementFor(file, root.loaded);
  const place = imported
    ? placeOf(root.document.uri, root.document.lines, spanOfProperty(imported, "path"))
    : contextOf(file.document).placeOfProperty(header, "name");
  return [{ ...named(header, contextOf(file.document)), languages: languagesOf(header), checked: dateOf(header.checked[0]), imported: place }];
}

/** The languages of the texts of a file; English where it names none. */
function languagesOf({ languages }: RegionHeader | CatalogueHeader): readonly string[] {
  return languages.length > 0 ? languages.map(({ tag }) => tag) : ["en"];
}

/** The import of a file that leads, directly or not, to another one. */
function statementFor(file: LinkedFile, loaded: Loaded): Import | undefined {
  const index = loaded.imports.findIndex((direct) => leadsTo(direct, file.document.uri));
  return loaded.statements[index];
}

function leadsTo(loaded: Loaded, uri: string): boolean {
  return loaded.document.uri === uri || loaded.imports.some((direct) => leadsTo(direct, uri));
}

/** Kept on the file itself: what a weak map holds is thrown away only when everything old is looked through. */
const PART = Symbol("part");

function partOf(linked: LinkedFile & { [PART]?: Part }): Part {
  return (linked[PART] ??= translate(linked, contextOf(linked.document)));
}

function translate({ document }: LinkedFile, context: Context): Part {
  const each = <Type extends keyof RegionAstType, Item>(type: Type, one: (node: RegionAstType[Type], context: Context) => Item | undefined): readonly Item[] =>
    translated(document.all(type).filter(isDeclared), one, context);
  return {
    dimensions: each("Dimension", dimensionOf),
    groups: each("Group", groupOf),
    impossible: each("Impossible", impossibleOf),
    profiles: each("Profile", profileOf),
    phases: each("Phase", phaseOf),
    steps: each("Step", stepIn),
    exclusions: each("Exclusion", exclusionOf),
    transitions: each("Transition", transitionOf),
    kinds: each("Kind", kindOf),
    bodies: each("Body", bodyOf),
    handoffs: each("Handoff", handoffOf),
    journeys: each("Journey", journeyOf),
    partnerships: each("Partnership", partnershipOf),
    concerns: each("Concern", concernOf),
    workshops: each("Workshop", workshopOf),
    commitments: each("Commitment", commitmentOf),
    acceptances: each("Acceptance", acceptanceOf),
    policies: each("Policy", policyOf),
  };
}

/** Nothing where the phase around a step could not be read. */
function stepIn(node: StepNode, context: Context): Step | undefined {
  const phase = node.$container.$type === "Phase" ? node.$container : undefined;
  return phase && !isDeclared(phase) ? undefined : stepOf(node, phase?.name, context);
}

/** Whether a declaration could be read with its name. */
function isDeclared(node: AstNode): boolean {
  return isWhole(node) && (!("name" in node) || node.name !== undefined);
}

/** The nearest file that says how often or how many counts; required kinds add up. */
function policyFrom(policies: readonly Policy[]): Policy {
  return {
    confirmContactsEvery: policies.find((policy) => policy.confirmContactsEvery)?.confirmContactsEvery,
    workshopsAtMost: policies.find((policy) => policy.workshopsAtMost !== undefined)?.workshopsAtMost,
    meetEvery: policies.find((policy) => policy.meetEvery)?.meetEvery,
    requires: firstOfEachName(policies.flatMap((policy) => policy.requires)),
  };
}
