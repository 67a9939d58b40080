import type { Edition, Material } from "@kurzweg/document/edition";
import { type Contact, type Language, type Overview, type Place, type Title, titleOf } from "@kurzweg/model";
import { type Office, officesOf } from "./offices.ts";
import { type Words, words } from "./words.ts";

/** What every export is made from: what an edition may show of a region on one day, with its offices at hand. */
export interface Context {
  readonly overview: Overview;
  readonly region: Overview["region"];
  readonly language: Language;
  readonly edition: Edition;
  readonly words: Words;
  /** Bodies and units by path, in source order. */
  readonly offices: ReadonlyMap<string, Office>;
  readonly contacts: ReadonlyMap<string, Contact>;
  /** A file as people name it. */
  fileName(uri: string): string;
  /** The language of a text without a tag at a place. */
  languageAt(place: Place): string;
}

export function contextOf({ overview }: Material, { edition, fileName }: { readonly edition: Edition; fileName(uri: string): string }): Context {
  const { region, language } = overview;
  const offices = officesOf(region.bodies);
  const contacts = new Map([...offices.values()].flatMap(({ unit }) => unit.contacts.map((contact) => [contact.path, contact] as const)));
  const catalogues = new Map(region.catalogues.map((catalogue) => [catalogue.place.file, catalogue.languages[0]]));
  const [first = "en"] = region.languages;
  return { overview, region, language, edition, words: words[language], offices, contacts, fileName, languageAt: ({ file }) => catalogues.get(file) ?? first };
}

/** What one of some things is called, by its name. */
export function nameOf(things: readonly { readonly name: string; readonly title?: Title | undefined }[], name: string, { language }: Context): string {
  return titleOf(things.find((thing) => thing.name === name) ?? { name }, language);
}

/** What a body or unit is called; a unit together with its body. */
export function officeTitle(path: string, { offices, language }: Context): string {
  const office = offices.get(path);
  return office ? office.chain.map((each) => titleOf(each, language)).join(" – ") : path;
}
