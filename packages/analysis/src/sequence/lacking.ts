import type { Handoff, Place, Related } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import type { Box } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { bodiesInWords, placeOfBody } from "../words/bodies.ts";
import { suggestedHandoff } from "../words/suggestion.ts";
import { handoffsBetween, peopleFor } from "./arranged.ts";
import type { Passing } from "./passings.ts";

/** What the findings about a hand-off that is needed and not declared have in common. */
export interface Lacking {
  readonly people: readonly Box[];
  readonly place: Place;
  readonly subject: { readonly from: readonly string[]; readonly to: readonly string[] };
  readonly related: readonly Related[];
  readonly suggestion: string;
  readonly words: { readonly from: string; readonly to: string };
}

/** The people whose work passes on without one of the declared hand-offs that fit; nothing where there are none. */
export function lackingHandoff(
  { from, to, people }: Passing,
  at: { readonly step: string; readonly transition?: string },
  fits: (handoff: Handoff) => boolean,
  analysis: Analysis,
): Lacking | undefined {
  const { region, space } = analysis;
  const arranged = handoffsBetween(region, from, to).filter(fits);
  const covered = arranged.flatMap((handoff) => peopleFor(handoff, space));
  const lacking = subtract(people, covered, space.layout);
  const [giver = "", taker = ""] = [from[0], to[0]];
  if (lacking.length === 0) return undefined;
  return {
    people: lacking,
    place: placeOfBody(giver, analysis),
    subject: { from, to },
    related: to.map((body) => ({ message: bodiesInWords([body], analysis), place: placeOfBody(body, analysis) })),
    suggestion: suggestedHandoff({ from: giver, to: taker, ...at }, analysis),
    words: { from: bodiesInWords(from, analysis), to: bodiesInWords(to, analysis) },
  };
}
