import { listed, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";

/** Bodies and units by their titles: “A”, “B” and “C”. */
export function bodiesInWords(paths: readonly string[], analysis: Analysis): string {
  const { language } = analysis;
  const titles = paths.map((path) => titleAt(path, analysis));
  return listed(
    titles.map((title) => (language === "de" ? `„${title}“` : `“${title}”`)),
    language === "de" ? "und" : "and",
  );
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
