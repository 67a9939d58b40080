import { type Accepted, type Acceptance, isCode, type Subject } from "@kurzweg/model";
import type { Analysis } from "./analysis.ts";
import { type Draft, draft } from "./draft.ts";
import { isWithin } from "./responsibility/holders.ts";
import { type Box, intersections } from "./space/box.ts";
import { subtract } from "./space/uncovered.ts";

/** A draft that an acceptance hides, or that none does. */
export interface Judged {
  readonly draft: Draft;
  readonly accepted: Accepted | null;
}

/**
 * Applies the acceptances of a region. A finding about people of whom some are accepted becomes two.
 * Acceptances that hide nothing, and those whose date has passed, are findings themselves.
 */
export function applyAcceptances(drafts: readonly Draft[], analysis: Analysis): readonly Judged[] {
  const { region, asOf } = analysis;
  const used = new Set<Acceptance>();
  const inTime = region.acceptances.filter(({ until }) => until >= asOf);
  const judged = drafts.flatMap((each) => judge(each, inTime, used, analysis));
  const own = region.acceptances.filter(
    ({ place }) => place.file === region.file || !region.catalogues.some((catalogue) => catalogue.place.file === place.file),
  );
  const understood = !region.unread.people && region.unread.steps.size === 0;
  const remarks = own
    .flatMap((acceptance) => remark(acceptance, used, asOf))
    .filter(({ code, subject }) => code !== "accept/unused" || (understood && isCode(subject.acceptance ?? "")));
  return [...judged, ...remarks.flatMap((each) => judge(each, inTime, used, analysis))];
}

function remark(acceptance: Acceptance, used: ReadonlySet<Acceptance>, asOf: string): readonly Draft[] {
  const { code, at, until, place } = acceptance;
  const subject: Subject = { acceptance: code };
  if (until < asOf) return [draft("accept/expired", { place, subject, details: () => ({ code, until }) })];
  return used.has(acceptance) ? [] : [draft("accept/unused", { place, subject, details: () => ({ code, at: at?.name }) })];
}

function judge(each: Draft, acceptances: readonly Acceptance[], used: Set<Acceptance>, analysis: Analysis): readonly Judged[] {
  const { layout } = analysis.space;
  if (!each.people) {
    const fitting = acceptances.filter((acceptance) => acceptance.code === each.code && isAt(acceptance, each.subject, analysis));
    const [first] = fitting;
    for (const acceptance of fitting) used.add(acceptance);
    return [{ draft: each, accepted: first ? acceptedBy(first) : null }];
  }
  const judged: Judged[] = [];
  let rest: readonly Box[] = each.people;
  let gap: readonly Box[] = [];
  for (const acceptance of acceptances) {
    const widened = [...gap, ...acceptedGap(acceptance, each, analysis)];
    const hidden =
      acceptance.code === each.code ? acceptedOf(acceptance, each, analysis) : widened.length > gap.length ? (each.consequence?.among(widened) ?? []) : [];
    gap = widened;
    if (hidden.length === 0) continue;
    used.add(acceptance);
    const accepted = intersections(rest, hidden, layout);
    if (accepted.length > 0) judged.push({ draft: { ...each, people: accepted }, accepted: acceptedBy(acceptance) });
    rest = subtract(rest, hidden, layout);
  }
  return rest.length > 0 ? [{ draft: { ...each, people: rest }, accepted: null }, ...judged] : judged;
}

/** The people of a finding whom an acceptance of its code is about. */
function acceptedOf(acceptance: Acceptance, { subject, people = [] }: Draft, analysis: Analysis): readonly Box[] {
  return isAt(acceptance, subject, analysis) ? intersections(people, conditionOf(acceptance, analysis), analysis.space.layout) : [];
}

/** The people of the gap that a finding follows from whom an acceptance is about. */
function acceptedGap(acceptance: Acceptance, { consequence }: Draft, analysis: Analysis): readonly Box[] {
  if (acceptance.code !== "coverage/gap" || !consequence || !isAt(acceptance, { step: consequence.step }, analysis)) return [];
  const step = analysis.steps.find(({ name }) => name === consequence.step);
  return step ? intersections(analysis.open(step), conditionOf(acceptance, analysis), analysis.space.layout) : [];
}

function conditionOf({ condition }: Acceptance, { space }: Analysis): readonly Box[] {
  return condition ? space.boxesOf(condition) : [space.layout.full];
}

function acceptedBy({ reason, until }: Acceptance): Accepted {
  return { because: reason.because, until };
}

/** Whether a finding is about the thing that an acceptance names, about something inside it, or about a step of that phase. */
function isAt({ at }: Acceptance, subject: Subject, { region }: Analysis): boolean {
  if (!at) return true;
  const names = Object.values(subject).flat();
  const phase = region.phases.find(({ name }) => name === at.name);
  return (
    names.some((name) => isWithin(name, at.name)) ||
    (phase !== undefined && [subject.step, subject.after].some((step) => step !== undefined && phase.steps.includes(step)))
  );
}
