import type { Assignment, Body, Change, Exception, Kind, Language, Place, Region, Weight } from "@kurzweg/model";
import { titleOf } from "@kurzweg/model";
import { topOf } from "../responsibility/verdicts.ts";
import { withoutPlaces, withUnits } from "./declarations.ts";
import { wordingSentences } from "./words.ts";

/** Something whose statements about responsibilities are compared as they are written. */
interface Written {
  readonly key: string;
  readonly title: string;
  readonly bodies: readonly string[];
  readonly place: Place;
  /** What others have to know: for which steps, by which role, when, and whom to ask. */
  readonly facts: string;
  /** All of it, laws and notes among them. */
  readonly whole: string;
}

/**
 * What is written differently about responsibilities although the same bodies are responsible for the same people: whom to ask, how long it
 * holds, the law, and so on. Where a body has something else to do than before, `told` says so already.
 */
export function changedWording(before: Region, after: Region, told: readonly Change[], language: Language): readonly Change[] {
  // Where a statement could not be read, nobody knows whether the effect is the same.
  if ([before, after].some(({ unread }) => unread.people || unread.steps.size > 0)) return [];
  const concerned = new Set(told.flatMap(({ name, bodies }) => [`step ${name}`, ...bodies]));
  const earlier = new Map(writtenIn(before, language).map((each) => [each.key, each]));
  return writtenIn(after, language).flatMap((is): Change[] => {
    const was = earlier.get(is.key);
    if (!was || was.whole === is.whole || [is.key, ...is.bodies].some((key) => concerned.has(key))) return [];
    const weight: Weight = was.facts === is.facts ? "editorial" : "to-inform";
    return [{ weight, sort: "wording", name: is.key, bodies: is.bodies, says: wordingSentences[language][weight](is.title), place: is.place }];
  });
}

function writtenIn({ bodies, kinds, steps }: Region, language: Language): readonly Written[] {
  const ofKind = (name: string): readonly string[] => bodies.filter((body) => body.kinds.some((kind) => kind.name === name)).map((body) => body.name);
  return [
    ...bodies.flatMap(withUnits).map((body) => written(body, body.path, [topOf(body.path)], language)),
    ...kinds.map((kind) => written(kind, `kind ${kind.name}`, ofKind(kind.name), language)),
    ...steps.map(({ name, title, place, applicabilities, exclusions, clarifications }): Written => {
      const whole = JSON.stringify(withoutPlaces([applicabilities, exclusions, clarifications]));
      return { key: `step ${name}`, title: titleOf({ name, title }, language), bodies: [], place, facts: "", whole };
    }),
  ];
}

function written({ assignments, exceptions, ...thing }: Body | Kind, key: string, bodies: readonly string[], language: Language): Written {
  return {
    key,
    title: titleOf(thing, language),
    bodies,
    place: thing.place,
    facts: JSON.stringify([...new Set([...assignments.flatMap(factsOf), ...exceptions.flatMap(factsOfException)])].sort()),
    whole: JSON.stringify(withoutPlaces([assignments, exceptions, "serves" in thing ? thing.serves : []])),
  };
}

function factsOf({ steps, role, contacts, delegators, suspensions, from, until }: Assignment): readonly string[] {
  return steps.map(({ name }) => JSON.stringify(withoutPlaces([name, role, contacts, delegators, suspensions, from, until])));
}

function factsOfException({ steps, from, until }: Exception): readonly string[] {
  return steps.map(({ name }) => JSON.stringify([name, from, until]));
}
