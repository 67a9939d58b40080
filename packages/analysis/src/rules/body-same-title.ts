import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** Two bodies have the same title. */
export const bodySameTitle: Rule = function* ({ region, language }) {
  const first = new Map<string, (typeof region.bodies)[number]>();
  for (const body of region.bodies) {
    const title = body.title?.text;
    if (title === undefined) continue;
    const other = first.get(title);
    if (!other) first.set(title, body);
    else {
      yield draft("body/same-title", {
        place: mendable(body.place, region),
        subject: { bodies: [other.name, body.name].sort() },
        related: [{ message: titleOf(other, language), place: other.place }],
        details: () => ({ title: titleOf(body, language), other: other.name }),
      });
    }
  }
};
