import type { Comparison, Finding, FindingChange, PeopleGroup } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { areAmong } from "../space/among.ts";
import type { Box } from "../space/box.ts";
import type { Space } from "../space/space.ts";
import { subtract } from "../space/uncovered.ts";
import { boxesOfGroups } from "../words/condition.ts";
import { groupsOf, peopleInWords } from "../words/people.ts";
import { unknownTo } from "./align.ts";
import type { Sides } from "./responsibilities.ts";
import { findingSentences } from "./words.ts";

/** What has become of the findings of two editions: a finding that concerns other people than before is still the same one. */
export function changedFindings(was: readonly Finding[], is: readonly Finding[], sides: Sides): Pick<Comparison, "came" | "changed" | "went" | "accepted"> {
  const fresh = without(is, was);
  const old = without(was, is);
  const partners = partnersOf(old, fresh);
  const changes = new Map(
    fresh.flatMap((finding) => {
      const partner = partners.get(finding);
      const change = partner && isOpen(partner) === isOpen(finding) ? changeOf(partner, finding, sides) : undefined;
      return change ? [[finding, change] as const] : [];
    }),
  );
  // Findings whose people cannot be compared are one gone and one new.
  const paired = [...partners].filter(([finding, partner]) => changes.has(finding) || isOpen(finding) !== isOpen(partner));
  const kept = new Set(paired.map(([, partner]) => partner));
  const news = fresh.filter((finding) => !changes.has(finding));
  return {
    came: news.filter(isOpen),
    changed: [...changes.values()].filter(({ joined, left }) => joined.length + left.length > 0),
    went: old.filter((finding) => !kept.has(finding) && !isAmong(finding, is)),
    accepted: news.filter((finding) => !isOpen(finding)),
  };
}

/** Which of the former findings each one continues: the one about the same people, else the one about the same thing. */
function partnersOf(former: readonly Finding[], later: readonly Finding[]): ReadonlyMap<Finding, Finding> {
  const partners = new Map<Finding, Finding>();
  const taken = new Set<Finding>();
  for (const marking of [aboutOf, (finding: Finding) => `${thingOf(finding)} ${isOpen(finding)}`, thingOf]) {
    const waiting = Map.groupBy(
      former.filter((finding) => !taken.has(finding)),
      marking,
    );
    for (const finding of later) {
      const partner = partners.has(finding) ? undefined : waiting.get(marking(finding))?.shift();
      if (!partner) continue;
      taken.add(partner);
      partners.set(finding, partner);
    }
  }
  return partners;
}

/** Nothing where the editions do not tell the same people apart. */
function changeOf(was: Finding, is: Finding, { before, after, earlier, later }: Sides): FindingChange | undefined {
  const [formerly, now] = [spaceWithin(before, earlier), spaceWithin(after, later)];
  const concerned = peopleOf(was, formerly);
  const concerns = peopleOf(is, now);
  if (!concerned || !concerns) return undefined;
  const { layout } = now;
  const joined = groupsIn(subtract(concerns, concerned, layout), now, later);
  const left = groupsIn(subtract(concerned, concerns, layout), formerly, earlier);
  const how = left.groups.length === 0 ? "more" : joined.groups.length === 0 ? "fewer" : "other";
  const says = findingSentences[later.language][how](joined.words, left.words);
  return { how, says, joined: joined.groups, left: left.groups, was, is };
}

/** The common space, in which the people whom an edition does not know cannot be. */
function spaceWithin({ space, region: { dimensions } }: Analysis, { region }: Analysis): Space {
  return { ...space, impossible: [...space.impossible, ...unknownTo(region, dimensions).flatMap(space.boxesOf)] };
}

function peopleOf({ people }: Finding, space: Space): readonly Box[] | undefined {
  const boxes = people && boxesOfGroups(people, space);
  return boxes && subtract(boxes, space.impossible, space.layout);
}

function groupsIn(people: readonly Box[], space: Space, { region, language }: Analysis): { readonly groups: readonly PeopleGroup[]; readonly words: string } {
  if (people.length === 0) return { groups: [], words: "" };
  const { boxes, groups } = groupsOf(people, space);
  return { groups, words: peopleInWords(people, boxes, space, region, language) || findingSentences[language].everybody };
}

/** Whether everybody whom a finding concerned is still concerned by others about the same thing. */
function isAmong(finding: Finding, others: readonly Finding[]): boolean {
  const same = others.filter((other) => thingOf(other) === thingOf(finding));
  return (
    same.length > 0 &&
    areAmong(
      finding.people ?? [],
      same.flatMap(({ people }) => people ?? []),
    )
  );
}

function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(stateOf));
  return findings.filter((finding) => !known.has(stateOf(finding)));
}

function isOpen({ accepted }: Finding): boolean {
  return accepted === null;
}

function thingOf({ code, severity, subject }: Finding): string {
  return JSON.stringify([code, severity, Object.entries(subject).sort()]);
}

function aboutOf(finding: Finding): string {
  return `${thingOf(finding)} ${JSON.stringify(finding.people ?? null)}`;
}

function stateOf(finding: Finding): string {
  return `${aboutOf(finding)} ${isOpen(finding)}`;
}
