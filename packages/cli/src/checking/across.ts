import { type Code, type Details, type Language, severityOf, type Subject, wordingOf } from "@kurzweg/model";
import type { Reported } from "../report/order.ts";
import { bodyAt, commonMarks, comparedBodies } from "./bodies.ts";
import type { Identity } from "./file-report.ts";

/** What regions have against each other; each finding stands in the later one and shows the first. */
export function findingsAcross(regions: readonly Identity[], language: Language): readonly Reported[] {
  return [...sameKeys(regions, language), ...differentBodies(regions, language), ...differentCatalogues(regions, language)];
}

/** A key belongs to one region alone. */
function* sameKeys(regions: readonly Identity[], language: Language): Iterable<Reported> {
  const first = new Map<string, Identity>();
  for (const region of regions) {
    if (region.key === undefined) continue;
    const other = first.get(region.key);
    if (!other) first.set(region.key, region);
    else yield finding("region/same-key", { key: region.key, other: other.title }, region, region.place, other.place, {}, language);
  }
}

/** A body with the same website, or with the same title and address, is the same body: what is said of it should not differ. */
function* differentBodies(regions: readonly Identity[], language: Language): Iterable<Reported> {
  const common = commonMarks(regions.map(({ bodies }) => bodies));
  const first = new Map<string, { readonly region: Identity; readonly index: number; readonly said: string }>();
  for (const region of regions) {
    for (const { index, said, marks } of comparedBodies(region.bodies, common)) {
      const others = marks.flatMap((mark) => first.get(mark) ?? []);
      for (const mark of marks) if (!first.has(mark)) first.set(mark, { region, index, said });
      const different = others.find((each) => each.said !== said);
      const body = different && bodyAt(region.bodies, index, region.place.file);
      const other = different && bodyAt(different.region.bodies, different.index, different.region.place.file);
      if (body && other)
        yield finding(
          "region/body-differs",
          { body: body.title, other: different.region.title },
          region,
          body.place,
          other.place,
          { body: body.name },
          language,
        );
    }
  }
}

/** Regions that build on different states of the law cannot be compared. */
function* differentCatalogues(regions: readonly Identity[], language: Language): Iterable<Reported> {
  const newest = new Map<string, string>();
  for (const { catalogues } of regions) {
    for (const { name, checked = "" } of catalogues) if (checked > (newest.get(name) ?? "")) newest.set(name, checked);
  }
  for (const region of regions) {
    for (const { name, checked, place } of region.catalogues) {
      const latest = newest.get(name);
      if (latest !== undefined && checked !== latest)
        yield finding("catalogue/differs", { catalogue: name, checked, newest: latest }, region, place, undefined, { catalogue: name }, language);
    }
  }
}

function finding<Name extends Code>(
  code: Name,
  details: Details<Name>,
  region: Identity,
  place: Reported["place"],
  first: Reported["place"] | undefined,
  subject: Subject,
  language: Language,
): Reported {
  const { message, advice } = wordingOf(code, language, details);
  const see = language === "de" ? "Hier steht es zuerst." : "It stands here first.";
  const related = first ? [{ message: see, place: first }] : [];
  return { code, severity: severityOf(code), message, advice, file: place.file, place, region: region.name, subject, related, accepted: null };
}
