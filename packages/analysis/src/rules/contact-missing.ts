import { titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { isWithin, type Office } from "../responsibility/holders.ts";
import { isNothingLeft } from "../space/uncovered.ts";
import type { Rule } from "./rule.ts";

/** A body or unit is responsible for something and cannot be reached: an error for a body of a statutory kind. */
export const contactMissing: Rule = function* (analysis) {
  const { region, offices, language } = analysis;
  if (region.unread.sorts.has("Body")) return;
  for (const office of offices) {
    if (office.unit.contacts.length > 0 || isReachedElsewhere(office, offices)) continue;
    const step = analysis.steps.find((each) => isResponsible(office, each, analysis));
    if (!step) continue;
    const statutory = region.kinds.some(({ name, statutory: byLaw }) => byLaw && office.body.kinds.some((kind) => kind.name === name));
    yield draft("contact/missing", {
      severity: statutory ? "error" : undefined,
      place: mendable(office.unit.place, region),
      subject: { body: office.path },
      details: () => ({ body: titleOf(office.unit, language), step: titleOf(step, language) }),
    });
  }
};

/** Whether the body of a unit has a contact, or a unit of it. */
function isReachedElsewhere({ path }: Office, offices: readonly Office[]): boolean {
  return offices.some(({ unit, path: other }) => unit.contacts.length > 0 && (isWithin(other, path) || isWithin(path, other)));
}

function isResponsible({ path }: Office, step: Analysis["steps"][number], analysis: Analysis): boolean {
  const areas = analysis.areas(step);
  return areas.responsible.some(({ holding, kept }) => holding.body === path && !isNothingLeft(kept, areas.outside, analysis.space.layout));
}
