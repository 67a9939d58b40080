import { type Body, type Language, titleOf } from "@kurzweg/model";
import type { ContactField } from "../contacts/columns.ts";
import { addressIn } from "../importing/contact.ts";
import type { Entry } from "../importing/entries.ts";
import { ownersOf } from "../importing/owners.ts";
import { inOneLine, websiteIn } from "../importing/values.ts";
import { saysSame, writtenTitles } from "./matching.ts";
import type { Changed, Doubt, FieldChange } from "./update.ts";

/** A row, and the body and units that it is about, from above. */
export interface Row {
  readonly entry: Entry;
  readonly owners: readonly Body[];
}

/** What a row says of one of its bodies or units. */
interface Statement {
  readonly owner: Body;
  readonly field: ContactField;
  readonly text: string;
  readonly entry: Entry;
}

/** What rows say differently of bodies and units. It counts where all rows say the same. */
export function ownerDifferences(rows: readonly Row[], language: Language): { readonly changed: readonly Changed[]; readonly doubts: readonly Doubt[] } {
  const groups = [
    ...Map.groupBy(
      rows.flatMap((row) => [...statementsOf(row)]),
      ({ owner, field }) => `${owner.path} ${field}`,
    ).values(),
  ];
  const doubts: Doubt[] = [];
  const changes = new Map<Body, FieldChange[]>();
  for (const group of groups) {
    const other = group.find(({ owner, field, text }) => !isWritten(text, owner, field));
    if (!other) continue;
    const { owner, field, text, entry } = other;
    const isAgreed = group.every((each) => saysSame(each.text, text));
    const after = readAs(field, text);
    if (!isAgreed) doubts.push({ is: "disagreement", field, text, entry });
    else if (after === undefined) doubts.push({ is: "value", field, text, entry });
    else changes.set(owner, [...(changes.get(owner) ?? []), { field, before: before(owner, field, language), after }]);
  }
  const changed = [...changes].map(([owner, list]) => ({
    is: "owner" as const,
    path: owner.path,
    title: writtenTitles(owner)[0] ?? owner.name,
    changes: list,
  }));
  return { changed, doubts };
}

function* statementsOf({ entry, owners }: Row): Iterable<Statement> {
  const said = ownersOf(entry);
  for (const [index, owner] of owners.entries()) {
    const { name, title = "" } = said[index] ?? {};
    // Without a path, a body or unit was found by its title.
    const isSaid = index === 0 ? entry.said.has("body") : entry.said.has("unit") && title !== name;
    if (name === owner.name && isSaid) yield { owner, field: index === 0 ? "body" : "unit", text: title, entry };
  }
  const [body] = owners;
  const address = addressIn(entry.said);
  const website = entry.said.get("website");
  // What a unit does not say of itself, its body says for it.
  const addressed = owners.findLast((owner) => owner.address !== undefined) ?? body;
  const linked = owners.findLast((owner) => owner.website !== undefined) ?? body;
  if (addressed && address !== undefined) yield { owner: addressed, field: "address", text: address, entry };
  if (linked && website !== undefined) yield { owner: linked, field: "website", text: website, entry };
}

function isWritten(text: string, owner: Body, field: ContactField): boolean {
  if (field === "body" || field === "unit") return writtenTitles(owner).some((title) => saysSame(text, title));
  const written = field === "address" ? owner.address : owner.website?.text;
  return saysSame(text, written) || saysSame(text, inOneLine(written ?? ""));
}

function before(owner: Body, field: ContactField, language: Language): string | undefined {
  if (field === "address") return owner.address;
  return field === "website" ? owner.website?.text : titleOf(owner, language);
}

function readAs(field: ContactField, text: string): string | undefined {
  return field === "website" ? websiteIn(text).value : inOneLine(text);
}
