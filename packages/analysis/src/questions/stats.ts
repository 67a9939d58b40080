import type { Body, Contact, DateText, PeopleGroup, Region, Step } from "@kurzweg/model";
import { daysBetween, titleOf } from "@kurzweg/model";
import { type Analysis, analysisOf } from "../analysis.ts";
import { courseOf } from "../journey/course.ts";
import { isWithin } from "../responsibility/holders.ts";
import { contactsOf } from "../contacts.ts";
import { isKept, isOpen } from "../rules/commitments.ts";
import { type Box, intersections } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { groupsOf, peopleInWords } from "../words/people.ts";
import { neededHandoffs } from "./overview.ts";

/** A region in numbers, and what hangs on whom. */
export interface Stats {
  readonly steps: { readonly all: number; readonly covered: number; readonly openGroups: number };
  readonly bodies: { readonly bodies: number; readonly units: number };
  /** Hand-offs that are needed, by transition or sequence, step and bodies. */
  readonly handoffs: { readonly declared: number; readonly needed: number; readonly arranged: number; readonly missing: number };
  /** Contacts by how long ago they were confirmed, in days. */
  readonly contacts: {
    readonly all: number;
    readonly within90: number;
    readonly within180: number;
    readonly within365: number;
    readonly older: number;
    readonly never: number;
  };
  readonly commitments: { readonly open: number; readonly overdue: number; readonly kept: number; readonly dropped: number };
  /** Bodies without which some journey would be blocked for somebody for whom it is not now. */
  readonly indispensable: readonly { readonly body: string; readonly title: string; readonly journeys: readonly string[]; readonly steps: readonly string[] }[];
  /** Contacts of bodies with several hand-offs for whom nobody stands in. */
  readonly exposed: readonly { readonly contact: string; readonly title: string; readonly handoffs: number }[];
}

/** Counts what a network has agreed, and finds what it depends on. */
export function statsOf(analysis: Analysis): Stats {
  const { region, asOf } = analysis;
  const open = analysis.steps.map((step) => analysis.open(step)).filter((people) => people.length > 0);
  const needed = neededHandoffs(analysis);
  return {
    steps: {
      all: region.steps.length,
      covered: analysis.steps.length - open.length,
      openGroups: open.reduce((sum, people) => sum + groupsOf(people, analysis.space).boxes.length, 0),
    },
    bodies: { bodies: region.bodies.length, units: analysis.offices.length - region.bodies.length },
    handoffs: {
      declared: region.handoffs.length,
      needed: needed.length,
      arranged: needed.filter(({ missing }) => missing === undefined).length,
      missing: needed.filter(({ missing }) => missing !== undefined).length,
    },
    contacts: contactAges([...contactsOf(region)], asOf),
    commitments: {
      open: region.commitments.filter((each) => isOpen(each, asOf)).length,
      overdue: region.commitments.filter((each) => isOpen(each, asOf) && each.due !== undefined && each.due < asOf).length,
      kept: region.commitments.filter((each) => isKept(each, asOf)).length,
      dropped: region.commitments.filter(({ dropped }) => dropped !== undefined && dropped.on <= asOf).length,
    },
    indispensable: indispensable(analysis),
    exposed: exposed(analysis),
  };
}

/** What would fall to nobody if a body left the network. */
export interface Loss {
  readonly step: string;
  readonly title: string;
  readonly people: readonly PeopleGroup[];
  readonly peopleInWords: string;
}

/** Finds the steps that would be open for people for whom they are not now; nothing where there is no such body. */
export function lossesWithout(body: string, before: Analysis): readonly Loss[] | undefined {
  const { region, language } = before;
  if (!region.bodies.some(({ name }) => name === body)) return undefined;
  const after = analysisOf(without(region, body), before);
  return after.steps.flatMap((step): Loss[] => {
    const people = subtract(after.open(step), before.open(stepLike(step, before)), after.space.layout);
    if (people.length === 0) return [];
    const { boxes, groups } = groupsOf(people, after.space);
    return [
      {
        step: step.name,
        title: titleOf(step, language),
        people: groups,
        peopleInWords: peopleInWords(people, boxes, after.space, region, language),
      },
    ];
  });
}

/** The region without a body; its conditions stay, so that both tell the same people apart. */
function without(region: Region, body: string): Region {
  const silent = (each: Body): Body => ({
    ...each,
    assignments: each.assignments.map((assignment) => ({ ...assignment, steps: [], delegators: [] })),
    kinds: [],
    units: each.units.map(silent),
  });
  return { ...region, bodies: region.bodies.map((each) => (each.name === body ? silent(each) : each)) };
}

function stepLike(step: Step, { region }: Analysis): Step {
  return region.steps.find(({ name }) => name === step.name) ?? step;
}

function contactAges(contacts: readonly Contact[], asOf: DateText): Stats["contacts"] {
  const ages = contacts.flatMap(({ confirmed }) => (confirmed === undefined ? [] : [daysBetween(confirmed, asOf)]));
  const between = (from: number, to: number): number => ages.filter((age) => age > from && age <= to).length;
  return {
    all: contacts.length,
    within90: between(Number.NEGATIVE_INFINITY, 90),
    within180: between(90, 180),
    within365: between(180, 365),
    older: between(365, Number.POSITIVE_INFINITY),
    never: contacts.length - ages.length,
  };
}

function indispensable(analysis: Analysis): Stats["indispensable"] {
  const { region, language } = analysis;
  return region.bodies
    .flatMap((body) => {
      const after = analysisOf(without(region, body.name), analysis);
      const lost = new Map(after.steps.map((step) => [step.name, subtract(after.open(step), analysis.open(stepLike(step, analysis)), after.space.layout)]));
      const steps = after.steps.filter((step) => (lost.get(step.name) ?? []).length > 0);
      const journeys = region.journeys.filter((journey) => {
        const course = courseOf(journey, analysis);
        const end = course?.stages.at(-1);
        return (
          course !== undefined &&
          end !== undefined &&
          course.stages.some(
            ({ step }) =>
              !step.optional && intersections((lost.get(step.name) ?? []) as readonly Box[], analysis.active(end.step), analysis.space.layout).length > 0,
          )
        );
      });
      if (journeys.length === 0) return [];
      return [
        {
          body: body.name,
          title: titleOf(body, language),
          journeys: journeys.map((journey) => titleOf(journey, language)),
          steps: steps.map((step) => titleOf(step, language)),
        },
      ];
    })
    .sort((left, right) => right.journeys.length - left.journeys.length || right.steps.length - left.steps.length);
}

function exposed({ region, offices, language }: Analysis): Stats["exposed"] {
  return offices
    .flatMap(({ path, unit }) => {
      const handoffs = region.handoffs.filter(({ from, to }) =>
        [from.name, to.name].some(
          (end) =>
            end === path ||
            (isWithin(end, path) &&
              !offices.some((other) => other.path !== path && isWithin(end, other.path) && isWithin(other.path, path) && other.unit.contacts.length > 0)),
        ),
      ).length;
      return handoffs < 2
        ? []
        : unit.contacts
            .filter(({ deputy, left }) => !deputy && left === undefined)
            .map((contact) => ({ contact: contact.path, title: titleOf(contact, language), handoffs }));
    })
    .sort((left, right) => right.handoffs - left.handoffs);
}
