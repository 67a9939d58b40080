import { type Random, randomFrom } from "../random.ts";
import { type Assignment, handoffTexts, type Step, transitionTexts } from "./handoffs.ts";
import { declarationsOf, impossibleIn, status, titled, type Trait, traitsOfLaw } from "./people.ts";
import { conditionOf, groupsOf, narrowed, sizeOf, type Who, widened } from "./rules.ts";

/** How the assignments of a step are told apart. */
export type Shape =
  /** By status and two or three other things, with few gaps and overlaps. */
  | "ordinary"
  /** Each by another dimension, so that everything overlaps with everything. */
  | "each another dimension"
  /** The same, and all of them at one step. */
  | "all at one step";

/** The steps from arrival to employment, and what each of them needs. */
const steps: readonly Step[] = [
  ["registration"],
  ["medical-examination", "registration"],
  ["asylum-procedure", "registration"],
  ["distribution", "registration"],
  ["accommodation-place", "distribution"],
  ["livelihood", "registration"],
  ["health-care", "livelihood"],
  ["residence-paper", "asylum-procedure"],
  ["advice", "distribution"],
  ["school", "distribution"],
  ["orientation", "distribution"],
  ["course-entitlement", "residence-paper"],
  ["integration-course", "course-entitlement"],
  ["profiling", "livelihood"],
  ["recognition-advice", "profiling"],
  ["recognition-procedure", "recognition-advice"],
  ["vocational-course", "integration-course"],
  ["preparation", "profiling"],
  ["work-permission", "residence-paper"],
  ["placement", "profiling", "work-permission"],
  ["employer-advice"],
  ["start-of-work", "placement"],
  ["right-to-stay-decision", "start-of-work"],
  ["follow-up", "start-of-work"],
];

/** For each step the people with whom it shares its bodies: those who do one step for somebody often do the next one too. */
const fieldOf: Readonly<Record<string, number>> = Object.fromEntries(
  steps.map(([name], index) => [name, index < 5 ? 0 : index < 10 ? 1 : index < 13 || name === "vocational-course" ? 2 : 3]),
);

export const BODIES = 35;
export const UNITS = 60;
export const ASSIGNMENTS = 180;

/** What is agreed about one step. */
interface Agreed {
  readonly assignments: readonly Assignment[];
  /** For whom the law leaves it out. */
  readonly excluded?: Who;
}

/** The region of scenario R16. */
export function scaleRegion(shape: Shape, seed: number): string {
  const random = randomFrom(seed);
  const impossible = impossibleIn(traitsOfLaw);
  const bodies = bodiesOf();
  const agreed = shape === "ordinary" ? ordinary(bodies, random) : crossing(shape, bodies.flat(), random);
  const assignments = agreed.flatMap((each) => each.assignments);
  return [
    'region scale "A large region" {',
    "  language en",
    "  as of 2026-11-15",
    "  coordinator body-1",
    "}",
    "",
    ...declarationsOf(traitsOfLaw),
    "",
    ...impossible.map((who) => `impossible when ${conditionOf(who)} because "By law"`),
    "",
    ...steps.map(([name, ...needs], index) => stepText(name, needs, agreed[index]?.excluded)),
    "",
    ...transitionTexts(),
    "",
    ...bodies.map((paths) => bodyText(paths, assignments)),
    "",
    ...handoffTexts(steps, assignments, impossible, random),
    "",
    ...journeys,
    "",
    'workshop spring "Workshop" on 2026-10-16 { organised by body-1  participants body-1 2, body-2 1, body-3 1  repeats every 3 months }',
    "policy { confirm contacts every 6 months  workshops at most 25 people  meet every 3 months }",
    "",
  ].join("\n");
}

function stepText(name: string, needs: readonly string[], excluded: Who | undefined): string {
  const law = excluded ? `not for ${conditionOf(excluded)} because "By law"  ` : "";
  return `step ${name} "${titled(name)}" { ${needs.length > 0 ? `needs ${needs.join(", ")}  ` : ""}${law}takes 2 weeks }`;
}

const journeys = [
  'journey to-work "From arrival to work" { from registration to start-of-work  at most 6 handoffs  at most 12 months }',
  'journey to-language "From arrival to the vocational course" { from registration to vocational-course  at most 4 bodies }',
  'journey to-profession "From arrival to the profession" { from livelihood to recognition-procedure  at most 2 returns }',
];

/** The paths of the bodies and their units; the first of each list is the body. */
function bodiesOf(): readonly (readonly string[])[] {
  const paths = Array.from({ length: BODIES }, (_, index) => [`body-${index + 1}`]);
  for (let unit = 0; unit < UNITS; unit++) {
    const body = paths[unit % BODIES] as string[];
    body.push(`${body[0]}/unit-${body.length}`);
  }
  return paths;
}

/** Three sorts of people by status, each with bodies that mostly work with them. */
const clients: readonly (readonly number[])[] = [
  [0, 1, 6, 8, 9, 10],
  [2, 3, 4, 5, 7, 11],
  [12, 13, 14, 15, 16],
];

/**
 * In each of four fields of work people fall into eight groups, and each group has its body there; single steps differ
 * a little. Who works with people in one field often does so in the next. At every other step the law leaves out a group.
 */
function ordinary(bodies: readonly (readonly string[])[], random: Random): readonly Agreed[] {
  const others = traitsOfLaw.filter((trait) => trait !== status);
  const fields = Array.from({ length: 4 }, (_, field) => {
    const relevant = [status, ...random.some(others, 2)];
    return clients.flatMap((statuses, sort) => {
      const groups = groupsOf(new Map([[status, statuses]]), relevant, sort === 2 ? 2 : 3, random);
      const own = bodies.filter((_, index) => index % clients.length === sort);
      return groups.map((who, index) => ({ who, paths: own[(field * 2 + index) % own.length] as readonly string[] }));
    });
  });
  return steps.map(([step], index) => {
    const [small, large, last, ...rest] = fields[fieldOf[step] ?? 0] ?? [];
    if (!small || !large || !last) throw new Error("A field has eight groups.");
    const kept = [{ ...small, who: narrowed(small.who, random) ?? small.who }, { ...large, who: widened(large.who, random) ?? large.who }, ...rest];
    const groups = index % 2 === 0 ? [...kept, last] : kept;
    return { assignments: groups.map(({ who, paths }) => ({ step, who, holder: random.pick(paths) })), ...(index % 2 === 0 ? {} : { excluded: last.who }) };
  });
}

/** Every assignment of a step cuts another dimension, about in half, and is held by somebody else. */
function crossing(shape: Shape, holders: readonly string[], random: Random): readonly Agreed[] {
  return steps.map(([step], index) => {
    const count = shape === "each another dimension" ? 7 + (index % 2) : step === "placement" ? ASSIGNMENTS : 0;
    const chosen = random.some(holders, count);
    return { assignments: halves(count, random).map((who, place) => ({ step, who, holder: chosen[place % chosen.length] as string })) };
  });
}

/** Each group by one dimension alone, about half of its values. */
function halves(count: number, random: Random): readonly Who[] {
  return Array.from({ length: count }, (_, index) => {
    const trait = traitsOfLaw[index % traitsOfLaw.length] as Trait;
    const values = Array.from({ length: sizeOf(trait) }, (_, value) => value);
    return new Map([[trait, random.some(values, Math.max(1, Math.floor(values.length / 2)))]]);
  });
}

function bodyText([path = "", ...units]: readonly string[], assignments: readonly Assignment[]): string {
  const lines = (holder: string, indent: string): readonly string[] =>
    assignments
      .filter((each) => each.holder === holder)
      .map(({ step, who }) => `${indent}responsible for ${step} when ${conditionOf(who)} { law "§ 1 SGB II" }`);
  const contact = (name: string): string => `contact desk { email "${name.replace("/", ".")}@example.org"  confirmed 2026-10-01 }`;
  const unitTexts = units.flatMap((unit) => [
    `  unit ${unit.split("/")[1]} "${titled(unit.replace("/", ", "))}" {`,
    `    ${contact(unit)}`,
    ...lines(unit, "    "),
    "  }",
  ]);
  return [`body ${path} "${titled(path)}" {`, `  ${contact(path)}`, ...lines(path, "  "), ...unitTexts, "}"].join("\n");
}
