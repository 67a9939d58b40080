import { type Random, randomFrom } from "../random.ts";
import { declarationsOf, impossibleIn, status, type Trait, traitsOf } from "./people.ts";
import { conditionOf, groupsOf, isAmong, limited, narrowed, placesOf, type Who, widened } from "./rules.ts";

/** A generated region whose rules can be changed one at a time. */
export interface Model {
  readonly text: string;
  readonly assignments: number;
  /** The text after somebody has changed one assignment. */
  change(random: Random): string;
}

interface Rule {
  readonly step: number;
  readonly who: Who;
}

const BODIES = 40;

/** A region with as many rules for each step. Of each step's rules one is missing, one is too narrow and one too wide. */
export function modelOf(dimensions: 5 | 10, steps: number, rules: number, seed: number): Model {
  const random = randomFrom(seed);
  const traits = traitsOf(dimensions);
  const impossible = impossibleIn(traits);
  const excluded = Array.from({ length: steps }, (_, step) =>
    step % 3 === 1
      ? random.some(
          status.values.map((_, index) => index),
          2,
        )
      : [],
  );
  const bodies: Rule[][] = Array.from({ length: BODIES }, () => []);
  for (const [step, places] of excluded.entries()) {
    for (const who of rulesOf(traits, places, impossible, rules, random)) random.pick(bodies).push({ step, who });
  }
  const head = [
    'region bench "Bench" {',
    "  language en",
    "  as of 2026-11-15",
    "}",
    "",
    ...declarationsOf(traits),
    "",
    ...impossible.map((who) => `impossible when ${conditionOf(who)} because "By law"`),
    "",
    ...excluded.map((places, step) => stepText(step, places)),
    "",
  ].join("\n");
  const textOf = (lists: readonly (readonly Rule[])[]): string => [head, ...lists.map(bodyText)].join("\n");
  return {
    text: textOf(bodies),
    assignments: bodies.flat().length,
    change(chance) {
      const body = chance.pick(bodies.filter((list) => list.length > 0));
      const rule = chance.pick(body);
      const who = (chance.chance(0.5) ? widened(rule.who, chance) : narrowed(rule.who, chance)) ?? rule.who;
      return textOf(bodies.map((list) => (list === body ? list.map((each) => (each === rule ? { ...rule, who } : each)) : list)));
    },
  };
}

/** Rules look at two or three things beside the status, as real ones do; nobody writes one for people who cannot be. */
function rulesOf(traits: readonly Trait[], excluded: readonly number[], impossible: readonly Who[], count: number, random: Random): readonly Who[] {
  const others = traits.filter((trait) => trait !== status);
  const relevant = [status, status, ...random.some(others, random.between(2, 3))];
  const everybody: Who = new Map();
  const concerned =
    excluded.length === 0
      ? everybody
      : limited(
          everybody,
          status,
          placesOf(everybody, status).filter((place) => !excluded.includes(place)),
        );
  const [, small, large, ...groups] = groupsOf(concerned, relevant, count + 1, random);
  return [small && (narrowed(small, random) ?? small), large && (widened(large, random) ?? large), ...groups]
    .filter((who) => who !== undefined)
    .filter((who) => !impossible.some((others) => isAmong(who, others)));
}

function stepText(step: number, excluded: readonly number[]): string {
  const names = excluded.map((place) => status.values[place]).join(", ");
  const items = [...(step % 4 === 2 ? ["applies when age >= 15"] : []), ...(names ? [`not for status is ${names} because "By law"`] : [])];
  return `step step-${step + 1} "Step ${step + 1}" { ${items.join("  ")} }`;
}

function bodyText(rules: readonly Rule[], index: number): string {
  const lines = rules.map(({ step, who }) => {
    const condition = conditionOf(who);
    return `  responsible for step-${step + 1}${condition ? ` when ${condition}` : ""}`;
  });
  const contact = `  contact desk { email "desk@body-${index + 1}.example.org"  confirmed 2026-10-01 }`;
  return [`body body-${index + 1} "Body ${index + 1}" {`, contact, ...lines, "}"].join("\n");
}
