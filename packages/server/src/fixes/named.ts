import { contactsOf } from "@kurzweg/analysis";
import { titleOf } from "@kurzweg/model";
import type { Situation } from "./fix.ts";

/** What something is called, by its name or path; a contact with its body. */
export function titleAt(path: string, { snapshot: { analysis, region }, language }: Pick<Situation, "snapshot" | "language">): string {
  const office = analysis.offices.find((each) => each.path === path);
  if (office) return titleOf(office.unit, language);
  const contact = contactsOf(region).find((each) => each.path === path);
  const owner = contact && analysis.offices.find((each) => each.path === path.slice(0, path.lastIndexOf("/")));
  if (contact && owner) return `${titleOf(contact, language)} (${titleOf(owner.unit, language)})`;
  const { steps, transitions, kinds, handoffs, journeys, workshops, commitments, profiles } = region;
  const thing = [...steps, ...handoffs, ...journeys, ...workshops, ...commitments, ...kinds, ...transitions, ...profiles].find(({ name }) => name === path);
  return thing ? titleOf(thing, language) : path;
}
