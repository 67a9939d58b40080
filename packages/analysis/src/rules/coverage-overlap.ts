import { titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { type Draft, draft } from "../draft.ts";
import { placeAt } from "../places.ts";
import { type Held, heldParts, isShared, topOf } from "../responsibility/verdicts.ts";
import type { Box } from "../space/box.ts";
import { bodiesInWords } from "../words/bodies.ts";
import type { Rule } from "./rule.ts";

/** Several bodies are responsible for the same people and it is not settled who leads: a hint among the units of one body. */
export const coverageOverlap: Rule = function* (analysis) {
  for (const step of analysis.steps) {
    const areas = analysis.areas(step);
    const without = [...areas.outside, ...areas.exclusions.flatMap(({ boxes }) => boxes)];
    const shared = heldParts([analysis.space.layout.full], areas, without, 2, analysis.space, analysis.budget).filter(isShared);
    for (const { bodies, people, held } of byBodies(shared)) {
      const units = new Set(bodies.map(topOf)).size === 1;
      yield draft("coverage/overlap", {
        severity: units ? "hint" : undefined,
        place: placeOfLast(held, step.name, analysis),
        subject: { step: step.name, bodies },
        people,
        details: ({ people: words }) => ({ step: titleOf(step, analysis.language), people: words, bodies: bodiesInWords(bodies, analysis), units }),
      });
    }
  }
};

/** Parts joined by the bodies that hold them, in the order of their first appearance. */
export function byBodies(parts: readonly Held[]): readonly { readonly bodies: readonly string[]; readonly people: readonly Box[]; readonly held: Held }[] {
  const found = new Map<string, { bodies: readonly string[]; people: Box[]; held: Held }>();
  for (const held of parts) {
    const key = held.bodies.join("\n");
    const known = found.get(key);
    if (known) known.people.push(held.box);
    else found.set(key, { bodies: held.bodies, people: [held.box], held });
  }
  return [...found.values()];
}

/** The assignment of the body that is declared last: most often the one that was added. */
export function placeOfLast({ shares, bodies }: Held, step: string, analysis: Analysis): Draft["place"] {
  const last = shares.filter(({ holding }) => bodies.includes(holding.body)).at(-1);
  return last ? placeAt(last.holding.body, last.holding.placeFor(step), analysis) : analysis.region.place;
}
