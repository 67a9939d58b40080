import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { topOf } from "../responsibility/verdicts.ts";
import { bodiesInWords } from "../words/bodies.ts";
import type { Rule } from "./rule.ts";

/** The same mailbox serves two bodies. */
export const contactShared: Rule = function* (analysis) {
  const { region, contacts } = analysis;
  const byMailbox = Map.groupBy(
    contacts.filter(({ email }) => email !== undefined),
    ({ email }) => email?.text.trim().toLowerCase(),
  );
  for (const sharing of byMailbox.values()) {
    if (sharing.length < 2) continue;
    const bodies = [...new Set(sharing.map(({ path }) => topOf(path)))].sort();
    const last = sharing.at(-1)?.email;
    if (bodies.length < 2 || !last) continue;
    yield draft("contact/shared", {
      place: mendable(last.place, region),
      subject: { bodies },
      related: sharing.slice(0, -1).flatMap(({ email, path }) => (email ? [{ message: path, place: email.place }] : [])),
      details: () => ({ mailbox: last.text, bodies: bodiesInWords(bodies, analysis) }),
    });
  }
};
