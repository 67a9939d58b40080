import { blank } from "@kurzweg/language";
import { type Fix, problemOf } from "./fix.ts";

/** Each title that lacks a language gets a place for it. */
export const translateTitles: Fix = {
  codes: ["title/missing"],
  *propose(situation) {
    const { document, language } = situation;
    const problem = problemOf(situation, "title/missing");
    if (!problem) return;
    const tag = problem.details.language;
    const edits = (problem.related ?? []).map(({ span: { end } }) => ({ document, start: end, end, text: ` "${blank("…")}"@${tag}` }));
    yield { title: titles[language](edits.length, tag), edits };
  },
};

const titles = {
  en: (count: number, tag: string) => (count === 1 ? `Add a place for the title in “${tag}”` : `Add places for ${count} titles in “${tag}”`),
  de: (count: number, tag: string) => (count === 1 ? `Platz für den Titel auf „${tag}“ ergänzen` : `Platz für ${count} Titel auf „${tag}“ ergänzen`),
} as const;
