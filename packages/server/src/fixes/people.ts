import { type Concerned, concernedBy } from "@kurzweg/analysis";
import type { Document } from "@kurzweg/language";
import { isVisible, type Situation } from "./fix.ts";

const LONGEST = 90;

/** People in words, where a title has room for them. */
export function shortened(people: string, otherwise: string): string {
  return people.length > LONGEST ? otherwise : people;
}

/** The people of a finding as a document can name them; nothing where it does not know what tells them apart. */
export function concernedIn(document: Document, situation: Situation): Concerned | undefined {
  const { finding, snapshot } = situation;
  const { people = [] } = finding;
  if (!people.flatMap((group) => Object.keys(group)).every((name) => isVisible(situation, document, name, "dimension"))) return undefined;
  return concernedBy(people, snapshot.analysis, (group) => isVisible(situation, document, group, "group"));
}

/** ` when …`, or nothing for everybody. */
export function whenText({ condition }: Concerned): string {
  return condition === "everyone" ? "" : ` when ${condition}`;
}
