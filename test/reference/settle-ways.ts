/** Hand-offs, journeys and acceptances of a draft. */

import type { AcceptanceDraft, HandoffDraft, RegionDraft } from "./draft.ts";
import { evaluate } from "./evaluate.ts";
import type { ExpectedFinding, Subject } from "./findings.ts";
import { isWithin, topLevel } from "./holdings.ts";
import type { Acceptance, Handoff, Journey, Region } from "./model.ts";
import { choose, chooseSome, settleCondition } from "./settle-condition.ts";
import type { Names } from "./settle-names.ts";

/** The region with its ways: they come last, as most of them answer to what is needed without them. */
export function settleWays(draft: RegionDraft, names: Names, region: Region): Region {
  const handoffs = settleHandoffs(draft, names, region);
  const journeys = settleJourneys(draft, names);
  const ways = { handoffs: handoffs.map(({ name }) => name), journeys: journeys.map(({ name }) => name) };
  const open = { ...region, local: { ...region.local, handoffs, journeys } };
  const findings = draft.acceptances.some(({ finding }) => finding !== null) ? evaluate(open) : [];
  const acceptances = draft.acceptances.map((acceptance, index) => {
    const target = acceptance.finding === null ? undefined : choose(distinctCodes(findings), acceptance.finding);
    const place = target === undefined ? anyPlace(acceptance, names, ways) : placeOf(target, acceptance, names);
    return settleAcceptance(acceptance, index, names, place);
  });
  return { ...open, local: { ...open.local, acceptances } };
}

/** Hand-offs between different bodies, or units of them. */
function settleHandoffs(draft: RegionDraft, names: Names, region: Region): readonly Handoff[] {
  const needed = draft.handoffs.some(({ likely }) => likely)
    ? evaluate(region).filter(({ code }) => code === "handoff/missing" || code === "handoff/unarranged")
    : [];
  return draft.handoffs.flatMap((handoff, index) => {
    const need = handoff.likely ? choose(needed, index + handoff.from) : undefined;
    const ends = need === undefined ? anyEnds(handoff, names) : neededEnds(handoff, need.subject, names);
    if (ends === null) return [];
    return {
      name: `handoff-${index + 1}`,
      ...ends,
      when: handoff.when === null ? null : settleCondition(handoff.when, names.local),
      within: handoff.within,
    };
  });
}

function anyEnds(draft: HandoffDraft, names: Names): Pick<Handoff, "from" | "to" | "on" | "for"> | null {
  const from = choose(names.paths, draft.from);
  const to = choose(
    names.paths.filter((path) => topLevel(path) !== topLevel(from ?? "")),
    draft.to,
  );
  if (from === undefined || to === undefined) return null;
  return { from, to, on: chooseSome(names.transitions, draft.on), for: chooseSome(names.local.steps, draft.for) };
}

/** From a body that has it, or a unit of it, to one that gets it. */
function neededEnds(draft: HandoffDraft, need: Subject, names: Names): ReturnType<typeof anyEnds> {
  const pathIn = (bodies: Subject[string] | undefined, pick: number): string =>
    choose(
      names.paths.filter((path) => [bodies ?? []].flat().some((body) => isWithin(path, body))),
      pick,
    ) ?? "";
  const on = [need.transition ?? []].flat();
  const steps = [need.step, need.after].filter((step) => typeof step === "string");
  return {
    from: pathIn(need.from, draft.to),
    to: pathIn(need.to, draft.to + draft.from),
    on,
    for: draft.for.length === 0 ? [] : chooseSome(steps, draft.for),
  };
}

/** Journeys from a step to one that follows it, with at most one limit of each sort. */
function settleJourneys(draft: RegionDraft, names: Names): readonly Journey[] {
  const pairs = names.local.steps.flatMap((to) => followed(to, names).map((from) => ({ from, to })));
  return draft.journeys.flatMap(({ pick, limits }, index) => {
    const pair = choose(pairs.toReversed(), pick);
    if (pair === undefined) return [];
    const different = limits.filter((limit, place) => limits.findIndex(({ what }) => what === limit.what) === place);
    return { name: `journey-${index + 1}`, ...pair, limits: different };
  });
}

interface WayNames {
  readonly handoffs: readonly string[];
  readonly journeys: readonly string[];
}

type Place = Pick<Acceptance, "code" | "at">;

/** An acceptance; one of findings that are not about people has no condition. */
function settleAcceptance(draft: AcceptanceDraft, index: number, names: Names, place: Place): Acceptance {
  const isAboutPeople = !aboutNobody.includes(place.code);
  return {
    ...place,
    when: draft.when === null || !isAboutPeople ? null : settleCondition(draft.when, names.local),
    until: draft.until,
    because: `Reason ${index + 1}`,
  };
}

const aboutNobody = ["coverage/never", "delegation/void", "region/missing-kind", "handoff/unused"];

/** Any code at any place: mostly one that hides nothing. */
function anyPlace({ code, at }: AcceptanceDraft, names: Names, { handoffs, journeys }: WayNames): Place {
  const steps = [...names.local.steps, ...new Set(names.phases)];
  const places = [...steps, ...names.transitions, ...names.kinds, ...names.paths, ...handoffs, ...journeys];
  return { code, at: at === null ? null : (choose(places, at) ?? null) };
}

/** A name of the finding's subject, the body of a unit, or the phase of a step. */
function placeOf({ code, subject }: ExpectedFinding, { at }: AcceptanceDraft, names: Names): Place {
  const subjects = Object.entries(subject).flatMap(([key, value]) => (key === "limit" ? [] : value));
  const phases = subjects.flatMap((name) => names.phases[names.local.steps.indexOf(name)] ?? []);
  const places = new Set([...subjects, ...subjects.map(topLevel), ...phases]);
  return { code, at: at === null ? null : (choose([...places], at) ?? null) };
}

/** Two findings of each code, so that what is rare is accepted as often as what is not. */
function distinctCodes(findings: readonly ExpectedFinding[]): readonly ExpectedFinding[] {
  const real = findings.filter(({ code }) => !code.startsWith("accept/"));
  const ofCode = (code: string): readonly ExpectedFinding[] => real.filter((finding) => finding.code === code);
  return [...new Set(real.map(({ code }) => code))].flatMap((code) => ofCode(code).slice(-2));
}

/** What a step needs, directly or through others. */
function followed(step: string, names: Names): readonly string[] {
  const needs = names.needs[names.local.steps.indexOf(step)] ?? [];
  return [...new Set(needs.flatMap((needed) => [needed, ...followed(needed, names)]))];
}
