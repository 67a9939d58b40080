import { type Language, type Region, titleOf } from "@kurzweg/model";
import { isAboutContact } from "../importing/contact.ts";
import { draftsOf } from "../importing/drafts.ts";
import type { Entry } from "../importing/entries.ts";
import type { Listed } from "../importing/list.ts";
import { pathsIn } from "../importing/owners.ts";
import { type Difference, differenceOf } from "./fields.ts";
import { contactFor, contactsIn, type Located, ownersFor } from "./matching.ts";
import { ownerDifferences } from "./owners.ts";
import type { Changed, Doubt, Update } from "./update.ts";

/** Compares a list with a region, contact by contact. */
export function updateOf({ entries, language }: Listed, region: Pick<Region, "bodies" | "kinds">): Update {
  const { bodies, kinds } = region;
  const all = contactsIn(bodies);
  const named = pathsIn(entries);
  const filled = new Set(entries.flatMap(({ said }) => [...said.keys()]));
  const differences = new Map<Located, Difference>();
  const others: Entry[] = [];
  const doubts: Doubt[] = [];
  const rows = entries.map((entry) => {
    const located = contactFor(entry, bodies, all, named);
    const owners = ownersFor(entry, bodies, named);
    if (!located && (isAboutContact(entry) || !owners.isAll)) others.push(entry);
    if (located) {
      const difference = differenceOf(entry, located, filled, language);
      if (!differences.has(located)) differences.set(located, difference);
      else doubts.push(...twice(entry, difference, differences.get(located)));
    }
    return { entry, owners: located?.owners ?? (owners.isAll ? owners.found : []) };
  });
  const owned = ownerDifferences(rows, language);
  return {
    changed: [...owned.changed, ...all.flatMap((located) => changedOf(located, differences.get(located), language))],
    added: draftsOf(others, { language, kinds, bodies, named }),
    missing: all.filter((located) => !differences.has(located)).map(({ contact }) => ({ path: contact.path, title: titleOf(contact, language) })),
    doubts: [...[...differences.values()].flatMap((each) => each.doubts), ...owned.doubts, ...doubts],
  };
}

function changedOf({ contact }: Located, difference: Difference | undefined, language: Language): readonly Changed[] {
  if (!difference || difference.changes.length === 0) return [];
  return [{ is: "contact", path: contact.path, title: titleOf(contact, language), changes: difference.changes }];
}

/** A second row about a contact is in doubt where it says something else than the first. */
function twice(entry: Entry, { changes }: Difference, first: Difference | undefined): readonly Doubt[] {
  const [other] = changes.filter(({ field, after }) => !first?.changes.some((each) => each.field === field && each.after === after));
  return other ? [{ is: "twice", field: other.field, text: other.after ?? "", entry }] : [];
}
