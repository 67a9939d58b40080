import type { Random } from "../random.ts";
import type { Amount, Choice, Trait } from "./people.ts";

/** Whom a rule is for: values by number for a choice; for an amount the pieces between its cuts. What is not named is anything. */
export type Who = ReadonlyMap<Trait, readonly number[]>;

/** Everybody whom a step is for, split into as many groups as there are rules: everybody is in exactly one. */
export function groupsOf(everybody: Who, relevant: readonly Trait[], count: number, random: Random): readonly Who[] {
  if (count === 1) return [everybody];
  const divisible = relevant.filter((trait) => placesOf(everybody, trait).length > 1);
  if (divisible.length === 0) return [everybody];
  const trait = random.pick(divisible);
  const places = placesOf(everybody, trait);
  const inOrder = trait.is === "amount" || trait.ordered;
  // Of many districts or countries a rule names a few.
  const size = random.between(1, Math.min(places.length - 1, inOrder || trait.values.length <= 20 ? places.length : 5));
  const one = inOrder ? places.slice(0, size) : random.some(places, size);
  const share = Math.min(count - 1, Math.max(1, Math.round((count * one.length) / places.length)));
  const rest = places.filter((place) => !one.includes(place));
  return [...groupsOf(limited(everybody, trait, one), relevant, share, random), ...groupsOf(limited(everybody, trait, rest), relevant, count - share, random)];
}

/** Whether everybody of a group is among others. */
export function isAmong(who: Who, others: Who): boolean {
  return [...others].every(([trait, places]) => placesOf(who, trait).every((place) => places.includes(place)));
}

/** The same people without those who have other values of a trait. */
export function limited(who: Who, trait: Trait, places: readonly number[]): Who {
  return new Map([...who, [trait, places] as const]);
}

export function placesOf(who: Who, trait: Trait): readonly number[] {
  return who.get(trait) ?? Array.from({ length: sizeOf(trait) }, (_, index) => index);
}

/** How many values a choice has, or how many pieces an amount. */
export function sizeOf(trait: Trait): number {
  return trait.is === "choice" ? trait.values.length : trait.cuts.length + 1;
}

/** Somebody more: one value that the group did not have. Nothing where it is for everybody. */
export function widened(who: Who, random: Random): Who | undefined {
  return changed(who, random, (places, size) => {
    const lacking = Array.from({ length: size }, (_, index) => index).filter((place) => !places.includes(place));
    return lacking.length === 0 ? undefined : [...places, random.pick(lacking)].sort((left, right) => left - right);
  });
}

/** Somebody less: one value that the group had. Nothing where nobody would be left. */
export function narrowed(who: Who, random: Random): Who | undefined {
  return changed(who, random, (places) => (places.length < 2 ? undefined : random.some(places, places.length - 1)));
}

function changed(who: Who, random: Random, change: (places: readonly number[], size: number) => readonly number[] | undefined): Who | undefined {
  const possible = [...who].flatMap(([trait, places]) => {
    const other = change(places, sizeOf(trait));
    return other ? [limited(who, trait, other)] : [];
  });
  return possible.length > 0 ? random.pick(possible) : undefined;
}

/** The condition that somebody writes for these people; empty where it is everybody. */
export function conditionOf(who: Who): string {
  return [...who]
    .filter(([trait, places]) => places.length < sizeOf(trait))
    .map(([trait, places]) => (trait.is === "choice" ? choiceTest(trait, places) : amountTest(trait, places)))
    .join(" and ");
}

function choiceTest(trait: Choice, places: readonly number[]): string {
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  if (trait.ordered && places.length > 2 && last - first + 1 === places.length) return `${trait.name} is ${trait.values[first]}..${trait.values[last]}`;
  const names = (numbers: readonly number[]): string => numbers.map((place) => trait.values[place]).join(", ");
  const lacking = trait.values.map((_, index) => index).filter((place) => !places.includes(place));
  return lacking.length < places.length ? `${trait.name} is not ${names(lacking)}` : `${trait.name} is ${names(places)}`;
}

function amountTest({ name, cuts }: Amount, places: readonly number[]): string {
  const ranges: string[] = [];
  for (let index = 0; index < places.length; ) {
    const first = places[index] as number;
    let last = first;
    while (places[++index] === last + 1) last++;
    const from = first === 0 ? 0 : (cuts[first - 1] as number);
    const to = last === cuts.length ? "" : String((cuts[last] as number) - 1);
    ranges.push(String(from) === to ? to : `${from}..${to}`);
  }
  return `${name} is ${ranges.join(", ")}`;
}
