import { listed, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";

/** Bodies and units by their titles: “A”, “B” and “C”. */
export function bodiesInWords(paths: readonly string[], analysis: Analysis): string {
  const { language } = analysis;
  const titles = paths.map((path) => titleAt(path, analysis));
  return listed(
    titles.map((title) => quoted(title, analysis)),
    language === "de" ? "und" : "and",
  );
}

/** More than these are only counted. */
const MOST_NAMED = 5;

/** The first of many bodies, and how many more there are: “A”, “B” and 40 more. */
export function someBodiesInWords(paths: readonly string[], analysis: Analysis): string {
  const rest = paths.length - MOST_NAMED;
  if (rest <= 1) return bodiesInWords(paths, analysis);
  const named = paths.slice(0, MOST_NAMED).map((path) => quoted(titleAt(path, analysis), analysis));
  return `${named.join(", ")} ${analysis.language === "de" ? `und ${rest} weitere` : `and ${rest} more`}`;
}

function quoted(title: string, { language }: Analysis): string {
  return language === "de" ? `„${title}“` : `“${title}”`;
}

/** What a body or unit is called; its path where there is none. */
export function titleAt(path: string, { offices, language }: Analysis): string {
  const office = offices.find((each) => each.path === path);
  return office ? titleOf(office.unit, language) : path;
}

/** Where a body or unit is declared. */
export function placeOfBody(path: string | undefined, { offices, region }: Analysis): Analysis["region"]["place"] {
  return offices.find((each) => each.path === path)?.unit.place ?? region.place;
}
