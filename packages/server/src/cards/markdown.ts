import { listed, nounOf, titleOf } from "@kurzweg/model";
import type { Thing } from "../names/thing.ts";
import type { View } from "../view/view.ts";
import { type Label, wordsIn } from "./words.ts";

/** The paragraphs of a card; those that have nothing to say are left out. */
export type Card = readonly (string | undefined)[];

/** The most lines of a list that anybody reads while hovering. */
const MOST = 12;

export function markdownOf(card: Card): string {
  return card.filter((paragraph) => paragraph !== undefined && paragraph !== "").join("\n\n");
}

/** A text of a file, so that nothing in it is taken for Markdown. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|~]|^[-+](?= )|(?<=^\d+)[.)](?= |$)/g, "\\$&");
}

/** The first line of a card: the title, what it is, its name, and remarks. */
export function heading({ is, item }: Thing, { language }: View, ...remarks: readonly (string | undefined)[]): string {
  const name = "path" in item && typeof item.path === "string" ? item.path : item.name;
  const shown = remarks.filter((remark) => remark !== undefined && remark !== "");
  return [`**${plain(titleOf(item, language))}**`, `${nounOf(is, language).word} \`${name}\``, ...shown].join(" · ");
}

/** “Label: words”, or nothing without words. */
export function labelled(label: Label, words: string | undefined, { language }: View): string | undefined {
  return words ? `${wordsIn(language).labels[label]}: ${words}` : undefined;
}

/** A label above a list, or nothing where the list is empty. */
export function listOf(label: string, lines: readonly string[], { language }: View): string | undefined {
  if (lines.length === 0) return undefined;
  const shown = lines.length > MOST + 1 ? [...lines.slice(0, MOST), wordsIn(language).more(lines.length - MOST)] : lines;
  return [`**${label}**`, ...shown.map((line) => `- ${line}`)].join("\n");
}

/** “a, b and c”. */
export function joined(words: readonly string[], { language }: View): string {
  const shown = words.length > MOST + 1 ? [...words.slice(0, MOST), wordsIn(language).more(words.length - MOST)] : words;
  return listed(shown, wordsIn(language).and);
}

/** Several lines in one paragraph. */
export function linesOf(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== "").join("  \n");
}
