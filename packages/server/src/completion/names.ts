import type { AstNode, Declared, Dimension, Document, Profile, Surrounding, Title } from "@kurzweg/language";
import { candidates, declarationsOf, enclosing, pathOf, sortsOfType, spanOf } from "@kurzweg/language";
import type { Language, Sort } from "@kurzweg/model";
import { CompletionItemKind } from "vscode-languageserver";
import { titleOfNode } from "../names/thing.ts";
import { type Proposal, ranks } from "./proposal.ts";
import { dimensionOf, folderOf, listedBefore, nearest, nodeOf, type Question } from "./question.ts";
import { nobodyYet } from "./wording.ts";

/** The names that may come next: what they may stand for, here or in a file that could be imported. */
export function nameProposals(type: string, within: Surrounding, question: Question): readonly Proposal[] {
  if (type === "Value") return valueProposals(within, question);
  const { snapshot, language } = question;
  const from = nodeOf(within, snapshot.document);
  const listed = listedBefore(question);
  const here = [...candidates(snapshot.linked.scope, type, from)].flatMap(([name, declared]) => {
    const written = [name, fullName(declared)].find((each) => each.startsWith(folderOf(question)));
    return written === undefined || listed.has(written) || !belongs(type, declared, from, question) ? [] : [{ written, declared }];
  });
  const proposals = here.map(({ written, declared }) => ({ ...nameProposal(written, declared, language), ...rankOf(declared, within, question) }));
  return [...proposals, ...proposalsElsewhere(type, within, question, new Set([...listed, ...here.map(({ written }) => written)]))];
}

function nameProposal(name: string, declared: Declared, language: Language): Proposal {
  const title = titleOfNode(declared.node, language);
  const find = titlesOf(declared.node).join(" ");
  return { label: name, kind: kinds[declared.sort] ?? CompletionItemKind.Reference, title, find, declared, rank: ranks.usual };
}

/** Where it says who is responsible, what nobody is responsible for comes first; where it is about a sort of thing, that sort. */
function rankOf({ sort, name, node }: Declared, within: Surrounding, { gaps, language, snapshot }: Question): Partial<Proposal> {
  const groups = sort === "step" && closesGaps(within, snapshot.document) ? gaps.get(name) : undefined;
  if (groups !== undefined) return { rank: ranks.first, title: [titleOfNode(node, language), nobodyYet[language](groups)].filter(Boolean).join(" · ") };
  const preferred = preferences[within.rule];
  if (preferred) return { rank: preferred.includes(sort) ? ranks.first : ranks.later };
  return { rank: sort === "group" ? ranks.later : ranks.usual };
}

/** Who supports or is informed closes no gap. */
function closesGaps({ rule, token }: Surrounding, { text, reading: { tokens } }: Document): boolean {
  return rule === "Assignment" && /^(?:responsible|leads)$/.test(text.slice(tokens.starts[token], tokens.ends[token]));
}

/** What a statement is mostly about, where it may be about many things. */
const preferences: Readonly<Record<string, readonly Sort[]>> = {
  Topic: ["concern", "handoff"],
  Commitment: ["concern", "handoff", "body", "unit"],
  Acceptance: ["step", "body", "handoff", "contact", "workshop"],
};

/** Contacts belong to the body that names them, nothing rests on itself, and a person has one value of each dimension. */
function belongs(type: string, { node }: Declared, from: AstNode, { word }: Question): boolean {
  if (type === "Contact") return node !== from && enclosing(node, "Body") === enclosing(from, "Body");
  if (type === "Step" || type === "Group") return node !== enclosing(from, "Step", "Group");
  const profile = type === "Dimension" ? enclosing<Profile>(from, "Profile") : undefined;
  return !profile?.facts.some((fact) => fact.dimension?.ref === node && spanOf(fact).start !== word.start);
}

function valueProposals(within: Surrounding, question: Question): readonly Proposal[] {
  const dimension = dimensionOf(within, question.snapshot);
  if (!dimension?.enumeration) return [];
  const listed = listedBefore(question);
  const document = question.snapshot.linked.scope.all.get("dimension")?.get(dimension.name)?.document ?? question.snapshot.document;
  return dimension.values
    .filter(({ name }) => name !== undefined && !listed.has(name))
    .map((node) => nameProposal(node.name, { sort: "value", name: node.name, node, document }, question.language));
}

/** The numbers that other conditions compare a dimension with, smallest first. */
export function numbersOf(dimension: Dimension, { snapshot: { linked } }: Question): readonly number[] {
  const numbers = new Set<number>();
  for (const { document } of [linked, ...linked.imported]) {
    for (const { dimension: own, ranges } of document.all("RangeTest"))
      if (own?.ref === dimension)
        for (const range of ranges) if (range.$type === "NumberRange") for (const end of [range.from, range.to]) if (end !== undefined) numbers.add(end);
    for (const { dimension: own, number } of document.all("Comparison")) if (own?.ref === dimension && number !== undefined) numbers.add(number);
  }
  return [...numbers].sort((left, right) => left - right);
}

/** What other files declare, under names that are still free here. Contacts belong to bodies of the same file. */
function proposalsElsewhere(type: string, within: Surrounding, { elsewhere, language }: Question, taken: ReadonlySet<string>): readonly Proposal[] {
  if (type === "Contact" || nearest(within, "Region", "Catalogue")) return [];
  const among = sortsOfType[type]?.among ?? [];
  return elsewhere.flatMap(({ path, document }) =>
    [...declarationsOf(document)]
      .filter(({ sort, name }) => among.includes(sort) && !taken.has(name))
      .map((declared) => ({ ...nameProposal(declared.name, declared, language), path, rank: ranks.elsewhere })),
  );
}

/** The path of something, or its name. */
export function fullName({ sort, node, name }: Declared): string {
  return sort === "unit" || sort === "contact" ? pathOf(node as Parameters<typeof pathOf>[0]) : name;
}

/** The titles of a node in all languages. */
export function titlesOf(node: AstNode): readonly string[] {
  const title = (node as AstNode & { readonly title?: Title }).title;
  return title ? [title.text, ...title.translations.map(({ text }) => text)].filter((text) => text !== undefined) : [];
}

const kinds: Readonly<Partial<Record<Sort, CompletionItemKind>>> = {
  dimension: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  group: CompletionItemKind.TypeParameter,
  phase: CompletionItemKind.Folder,
  step: CompletionItemKind.Function,
  transition: CompletionItemKind.Event,
  kind: CompletionItemKind.Interface,
  body: CompletionItemKind.Class,
  unit: CompletionItemKind.Module,
  contact: CompletionItemKind.Constant,
  handoff: CompletionItemKind.Method,
  journey: CompletionItemKind.Struct,
  profile: CompletionItemKind.Variable,
  workshop: CompletionItemKind.Event,
  commitment: CompletionItemKind.Field,
  concern: CompletionItemKind.Field,
  partnership: CompletionItemKind.Module,
};
