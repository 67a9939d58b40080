import { isVisible, type Place, titleOf } from "@kurzweg/model";
import { cell, line, paragraph, section, table } from "../blocks.ts";
import { bodyLink, type Context, day, joined, linked, nameOf, notesOf, sourceOf, stepLink, withUnits } from "../context.ts";
import type { Block, Chapter, Row, Run } from "../document.ts";

/** The words by which people are told apart, and the laws that are cited. */
export function glossary(context: Context): Chapter {
  const { words } = context;
  return {
    anchor: "glossary",
    title: words.chapters.glossary,
    blocks: [
      ...section("glossary-groups", words.glossary.named, namedGroups(context)),
      ...section("glossary-words", words.glossary.groups, values(context)),
      ...section("glossary-transitions", words.glossary.transitions, transitions(context)),
      ...section("glossary-kinds", words.glossary.kinds, kinds(context)),
      ...section("glossary-laws", words.glossary.laws, laws(context)),
    ],
  };
}

/** Whom a named group means: tables above only say its name. */
function namedGroups(context: Context): readonly Block[] {
  const { region, groups, words } = context;
  const people = new Map(groups.map((group) => [group.name, group.people]));
  return table({
    anchor: "glossary-group-table",
    caption: words.glossary.named,
    columns: [[words.glossary.group], [words.glossary.meant]],
    rows: region.groups
      .filter(({ name }) => people.has(name))
      .map((group) => ({
        head: cell([[nameOf([group], group.name, context)]], [sourceOf(group.place, context)]),
        cells: [line(people.get(group.name) || words.everyone)],
      })),
  });
}

function values(context: Context): readonly Block[] {
  const { region, language, words } = context;
  const named = region.dimensions.flatMap((dimension) => (dimension.is === "enumeration" ? dimension.values.map((value) => ({ value, dimension })) : []));
  return table({
    anchor: "glossary-word-table",
    caption: words.glossary.groups,
    columns: [[words.glossary.word], [words.glossary.group], [words.glossary.basis]],
    rows: named.map(({ value, dimension }) => ({
      head: cell([[titleOf(value, language)]], [sourceOf(value.place, context)]),
      cells: [line(titleOf(dimension, language)), line(value.laws.join(", "))],
    })),
  });
}

function transitions(context: Context): readonly Block[] {
  const { region, words } = context;
  return table({
    anchor: "glossary-transition-table",
    caption: words.glossary.transitions,
    columns: [[words.glossary.word], [words.glossary.basis]],
    rows: region.transitions.map((transition) => ({
      head: cell([[nameOf([transition], transition.name, context)]], [sourceOf(transition.place, context)]),
      cells: [cell([...(transition.laws.length > 0 ? [[transition.laws.join(", ")]] : []), ...notesOf(transition.notes, context)])],
    })),
  });
}

/** The kinds that bodies of the region are of. */
function kinds(context: Context): readonly Block[] {
  const { region, words } = context;
  const bodiesOf = (kind: string): readonly Run[] =>
    region.bodies.filter((body) => body.kinds.some(({ name }) => name === kind)).map(({ name }) => bodyLink(name, context));
  return table({
    anchor: "glossary-kind-table",
    caption: words.glossary.kinds,
    columns: [[words.body.kind], [words.meeting.body], [words.glossary.basis]],
    rows: region.kinds
      .filter(({ name }) => bodiesOf(name).length > 0)
      .map((kind) => ({
        head: cell([[nameOf([kind], kind.name, context)]], [sourceOf(kind.place, context)]),
        cells: [line(...joined(bodiesOf(kind.name))), line([...(kind.statutory ? [words.glossary.statutory] : []), ...kind.laws].join(", "))],
      })),
  });
}

interface Citation {
  readonly laws: readonly string[];
  readonly by: Run;
  readonly place: Place;
}

/** Every law that something cites, in the order of its words. */
function laws(context: Context): readonly Block[] {
  const { words } = context;
  const cited = new Map<string, Citation[]>();
  for (const citation of citations(context)) for (const law of citation.laws.filter(isVisible)) cited.set(law, [...(cited.get(law) ?? []), citation]);
  const found = table({
    anchor: "law-table",
    caption: words.glossary.laws,
    columns: [[words.glossary.law], [words.glossary.cited]],
    rows: [...cited]
      .sort(([left], [right]) => compareLaws(left, right))
      .map(
        ([law, by]): Row => ({
          head: cell(
            [[law]],
            by.map(({ place }) => sourceOf(place, context)),
          ),
          cells: [line(...joined(uniqueRuns(by)))],
        }),
      ),
  });
  return found.length > 0 ? [paragraph(words.glossary.lawsNote), ...found] : [];
}

function citations(context: Context): readonly Citation[] {
  const { region, overview, language } = context;
  const shown = new Set(overview.steps.map(({ step }) => step.name));
  const steps = region.steps.filter(({ name }) => shown.has(name));
  const assignments = [...region.bodies.flatMap(withUnits), ...region.kinds].flatMap((owner) => owner.assignments);
  return [
    ...region.dimensions.flatMap((dimension) =>
      dimension.is === "enumeration" ? dimension.values.map((value) => ({ laws: value.laws, by: titleOf(value, language), place: value.place })) : [],
    ),
    ...steps.flatMap((step) => [
      { laws: step.laws, by: stepLink(step.name, context), place: step.place },
      ...step.exclusions.map(({ reason, place }) => ({ laws: reason.laws, by: stepLink(step.name, context), place })),
    ]),
    ...assignments.flatMap((each) =>
      each.steps.filter(({ name }) => shown.has(name)).map(({ name }) => ({ laws: each.laws, by: stepLink(name, context), place: each.place })),
    ),
    ...region.handoffs.map((handoff) => ({
      laws: handoff.laws,
      by: linked(nameOf([handoff], handoff.name, context), "handoff", handoff.name, context),
      place: handoff.place,
    })),
    ...region.transitions.map((transition) => ({ laws: transition.laws, by: nameOf([transition], transition.name, context), place: transition.place })),
  ];
}

function uniqueRuns(found: readonly Citation[]): readonly Run[] {
  return [...new Map(found.map(({ by }) => [typeof by === "string" ? by : by.text, by])).values()];
}

/** By the law, then by the number of the section. */
function compareLaws(left: string, right: string): number {
  const key = (law: string): readonly [string, number] => [
    law
      .trim()
      .split(/\s+/)
      .slice(-2)
      .join(" ")
      .replace(/^.*[\d)]+[a-z]?(?:\([^)]*\))?\s+/, ""),
    Number(/\d+/.exec(law)?.[0] ?? 0),
  ];
  const [[one, first], [other, second]] = [key(left), key(right)];
  if (one !== other) return one < other ? -1 : 1;
  return first !== second ? first - second : left < right ? -1 : 1;
}

/** The day on which a catalogue was compared with the law, in words. */
export function checkedCatalogues(context: Context): readonly string[] {
  return context.region.catalogues.map((catalogue) =>
    context.words.front.checked(titleOf(catalogue, context.language), catalogue.checked && day(catalogue.checked, context)),
  );
}
