import type { Random } from "../random.ts";
import { type Trait, titled, traitsOfLaw } from "./people.ts";
import { sizeOf, type Who } from "./rules.ts";

export interface Assignment {
  readonly step: string;
  readonly who: Who;
  /** The path of a body or unit. */
  readonly holder: string;
}

/** A step and what it needs. */
export type Step = readonly [name: string, ...needs: string[]];

export const HANDOFFS = 90;

interface Transition {
  readonly name: string;
  /** Which values of which dimension become which. */
  readonly moves: readonly (readonly [trait: string, from: string, to: string])[];
}

const transitions: readonly Transition[] = [
  {
    name: "recognition",
    moves: [
      ["status", "asylum-seeker", "recognised"],
      ["benefit", "asylblg", "sgb2"],
    ],
  },
  {
    name: "removal-ban-granted",
    moves: [
      ["status", "asylum-seeker", "removal-ban"],
      ["benefit", "asylblg", "sgb2"],
    ],
  },
  { name: "rejection", moves: [["status", "asylum-seeker", "tolerated"]] },
  {
    name: "permit",
    moves: [
      ["status", "protection-requested", "temporary-protection"],
      ["benefit", "asylblg", "sgb2"],
    ],
  },
  {
    name: "right-to-stay-granted",
    moves: [
      ["status", "tolerated", "right-to-stay"],
      ["benefit", "asylblg", "sgb2"],
    ],
  },
  { name: "own-flat", moves: [["accommodation", "shared", "flat"]] },
  { name: "job-start", moves: [["employment", "job-seeker", "employed"]] },
  { name: "job-loss", moves: [["employment", "employed", "job-seeker"]] },
];

export function transitionTexts(): readonly string[] {
  return transitions.map(({ name, moves }) => {
    const moved = moves.map(([trait, from, to]) => `${trait} ${from} -> ${to}`).join("  ");
    return `transition ${name} "${titled(name)}" { ${moved}  effective end of month }`;
  });
}

/** A person: the number of a value for each dimension. */
type Person = ReadonlyMap<Trait, number>;

/** The hand-offs that most people need: those between steps that build on each other, and those when something changes for them. */
export function handoffTexts(steps: readonly Step[], assignments: readonly Assignment[], impossible: readonly Who[], random: Random): readonly string[] {
  const needed = new Map<string, number>();
  const note = (from: string | undefined, to: string | undefined, how: string): void => {
    if (from && to && from !== to) needed.set(`from ${from} to ${to}${how}`, (needed.get(`from ${from} to ${to}${how}`) ?? 0) + 1);
  };
  for (const person of peopleFrom(impossible, random)) {
    const before = responsibleFor(person, assignments);
    for (const [step, ...needs] of steps) for (const earlier of needs) note(before.get(earlier), before.get(step), "");
    for (const transition of transitions) {
      const after = responsibleFor(moved(person, transition), assignments);
      for (const [step] of steps) note(before.get(step), after.get(step), `  on ${transition.name}`);
    }
  }
  const details = 'passes "The file"  via "encrypted mail"  within 10 working days  law "§ 9a SGB III"';
  return [...needed]
    .sort((left, right) => right[1] - left[1])
    .slice(0, HANDOFFS)
    .map(([between], index) => `handoff handoff-${index + 1} "Hand-off ${index + 1}" { ${between}  ${details} }`);
}

function peopleFrom(impossible: readonly Who[], random: Random): readonly Person[] {
  const anybody = Array.from({ length: 1000 }, () => new Map(traitsOfLaw.map((trait) => [trait, random.between(0, sizeOf(trait) - 1)] as const)));
  return anybody.filter((person) => !impossible.some((who) => isIn(person, who)));
}

function isIn(person: Person, who: Who): boolean {
  return [...who].every(([trait, places]) => places.includes(person.get(trait) ?? 0));
}

/** For each step the body that has the person first. */
function responsibleFor(person: Person, assignments: readonly Assignment[]): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>();
  for (const { step, who, holder } of assignments) if (!bodies.has(step) && isIn(person, who)) bodies.set(step, holder.split("/")[0] ?? "");
  return bodies;
}

/** What a transition makes of a person; nothing else where it does not happen to him or her. */
function moved(person: Person, { moves }: Transition): Person {
  const places = moves.flatMap(([name, from, to]) => {
    const trait = traitsOfLaw.find((each) => each.name === name);
    return trait?.is === "choice" ? [{ trait, from: trait.values.indexOf(from), to: trait.values.indexOf(to) }] : [];
  });
  return places.every(({ trait, from }) => person.get(trait) === from) ? new Map([...person, ...places.map(({ trait, to }) => [trait, to] as const)]) : person;
}
