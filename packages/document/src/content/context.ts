import { type Body, type Contact, dateInWords, type Language, type Named, type Overview, type Place, type Title, titleIn, titleOf } from "@kurzweg/model";
import type { Edition, Material } from "../material.ts";
import { type Words, words } from "../words.ts";
import type { Run, Source, Text } from "./document.ts";

/** What every chapter is made from, with the names of everything at hand. */
export interface Context extends Material {
  readonly region: Overview["region"];
  readonly language: Language;
  readonly edition: Edition;
  readonly words: Words;
  /** Bodies and units by path, in source order. */
  readonly offices: ReadonlyMap<string, Office>;
  readonly contacts: ReadonlyMap<string, Contact>;
  /** The anchors that there are: links lead to nothing else. */
  readonly anchors: ReadonlySet<string>;
  readonly recipient?: string | undefined;
  fileName(uri: string): string;
}

export interface Office {
  readonly unit: Body;
  /** The body that it belongs to, or itself. */
  readonly body: Body;
}

export interface Wish {
  readonly edition: Edition;
  /** A body, by name. */
  readonly recipient?: string | undefined;
  fileName(uri: string): string;
}

export function contextOf(material: Material, { edition, recipient, fileName }: Wish): Context {
  const { overview } = material;
  const { region, language } = overview;
  const offices = new Map(region.bodies.flatMap((body) => withUnits(body).map((unit) => [unit.path, { unit, body }] as const)));
  const contacts = new Map([...offices.values()].flatMap(({ unit }) => unit.contacts.map((contact) => [contact.path, contact] as const)));
  const sheets = region.bodies.filter(({ name }) => recipient === undefined || name === recipient);
  const anchors = new Set([
    ...sheets.flatMap((body) => withUnits(body).map(({ path }) => anchorOf("body", path))),
    ...overview.steps.map(({ step }) => anchorOf("step", step.name)),
    ...region.handoffs.map(({ name }) => anchorOf("handoff", name)),
    ...region.journeys.map(({ name }) => anchorOf("journey", name)),
    ...region.workshops.map(({ name }) => anchorOf("workshop", name)),
    ...region.commitments.map(({ name }) => anchorOf("commitment", name)),
    ...[...contacts.keys()].map((path) => anchorOf("contact", path)),
  ]);
  return { ...material, region, language, edition, words: words[language], offices, contacts, anchors, recipient, fileName };
}

export function withUnits(body: Body): readonly Body[] {
  return [body, ...body.units.flatMap(withUnits)];
}

/** Names have no dots. */
export function anchorOf(sort: string, name: string): string {
  return `${sort}-${name.replaceAll("/", ".")}`;
}

/** The body that a unit belongs to, or the body itself. */
export function topOf(path: string): string {
  return path.split("/")[0] ?? path;
}

/** What a body or unit is called; a unit together with its body. */
export function bodyTitle(path: string, { offices, language }: Context): string {
  const office = offices.get(path);
  if (!office) return path;
  const names = path.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/"));
  return names.map((each) => titleOf(offices.get(each)?.unit ?? office.unit, language)).join(" – ");
}

/** A link to a thing with an anchor, else its words alone. */
export function linked(text: string, sort: string, name: string, { anchors }: Context): Run {
  const anchor = anchorOf(sort, name);
  return anchors.has(anchor) ? { text, to: `#${anchor}` } : text;
}

export function bodyLink(path: string, context: Context): Run {
  const known = context.anchors.has(anchorOf("body", path)) ? path : topOf(path);
  return linked(bodyTitle(path, context), "body", known, context);
}

export function stepLink(name: string, context: Context): Run {
  return linked(nameOf(context.region.steps, name, context), "step", name, context);
}

/** The title of one of some things, by its name. */
export function nameOf(things: readonly Named[], name: string, { language }: Context): string {
  return titleOf(things.find((thing) => thing.name === name) ?? { name }, language);
}

export function contactLink(path: string, context: Context): Run {
  const contact = context.contacts.get(path);
  return linked(contact ? titleOf(contact, context.language) : path, "contact", path, context);
}

export function sourceOf(place: Place, { fileName }: Context): Source {
  return { file: fileName(place.file), line: place.range.start.line };
}

/** Runs with commas between them. */
export function joined(runs: readonly Run[], between = ", "): Text {
  return runs.flatMap((run, index) => (index === 0 ? [run] : [between, run]));
}

export function notesOf(notes: readonly Title[], { language }: Context): readonly Text[] {
  return notes.flatMap((note) => paragraphsOf(titleIn(note, language)).map((text) => [text]));
}

/** Blocks of text that empty lines divide; line ends within one are blanks. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replaceAll(/\s*\n\s*/g, " ").trim())
    .filter((part) => part !== "");
}

export function day(date: string, { language }: Context): string {
  return dateInWords(date, language);
}
