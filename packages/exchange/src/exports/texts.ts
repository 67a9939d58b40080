import type { Place, Title } from "@kurzweg/model";
import type { Context } from "./context.ts";

/** Text without signs that no file may hold, and without those that turn the direction of what follows. */
export function plain(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "");
}

/** Plain data as JSON that people can read too; properties keep their order. */
export function json(data: unknown): string {
  return `${JSON.stringify(data, (_, value) => (typeof value === "string" ? plain(value) : value), 2)}\n`;
}

/** A text in one language. */
export interface Tagged {
  readonly text: string;
  readonly language: string;
}

/** A text in all languages in which it was written, that of its file first. */
export function inAllLanguages({ text, translations }: Title, place: Place, { languageAt }: Context): readonly Tagged[] {
  const first = languageAt(place);
  const others = Object.entries(translations).filter(([language]) => language !== first);
  return [{ text, language: first }, ...others.map(([language, words]) => ({ text: words, language }))];
}

/** What a thing is called, in all languages; its name where it has no title. */
export function titlesOf(thing: { readonly name: string; readonly title?: Title | undefined; readonly place: Place }, context: Context): readonly Tagged[] {
  return thing.title ? inAllLanguages(thing.title, thing.place, context) : [{ text: thing.name, language: context.languageAt(thing.place) }];
}

/** What stands between the words of several people and the end of a line becomes one blank. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The texts that there are, each once. */
export function present(...texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => (text === undefined || text.trim() === "" ? [] : [text])))];
}
