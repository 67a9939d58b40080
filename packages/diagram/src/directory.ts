import { type Body, type Overview, type Place, titleOf } from "@kurzweg/model";
import type { Shown } from "./scene.ts";

/** What things are called and where they were written, by their names. */
export interface Directory {
  body(path: string): Entry;
  step(name: string): Entry;
  transition(name: string): Entry;
  handoff(name: string): Entry;
  isStatutory(path: string): boolean;
}

export interface Entry {
  readonly title: string;
  readonly shown: Shown;
}

/** Looks up everything that pictures name. What is not declared is shown by its name. */
export function directoryOf({ region, language }: Overview): Directory {
  const bodies = entriesOf("body", region.bodies.flatMap(withUnits), language);
  const steps = entriesOf("step", region.steps.map(named), language);
  const transitions = entriesOf("transition", region.transitions.map(named), language);
  const handoffs = entriesOf("handoff", region.handoffs.map(named), language);
  const statutoryKinds = new Set(region.kinds.filter(({ statutory }) => statutory).map(({ name }) => name));
  const statutory = new Set(region.bodies.filter(({ kinds }) => kinds.some(({ name }) => statutoryKinds.has(name))).map(({ name }) => name));
  return { body: bodies, step: steps, transition: transitions, handoff: handoffs, isStatutory: (path) => statutory.has(topOf(path)) };
}

/** The body that a unit belongs to, or the body itself. */
export function topOf(path: string): string {
  return path.split("/")[0] ?? path;
}

interface Declared {
  readonly key: string;
  readonly title?: Body["title"];
  readonly name: string;
  readonly place: Place;
}

function named<Thing extends Omit<Declared, "key">>(thing: Thing): Declared {
  return { name: thing.name, title: thing.title, place: thing.place, key: thing.name };
}

function withUnits(body: Body): readonly Declared[] {
  return [{ ...named(body), key: body.path }, ...body.units.flatMap(withUnits)];
}

function entriesOf(sort: string, declared: readonly Declared[], language: string): (name: string) => Entry {
  const known = new Map(declared.map((thing) => [thing.key, { title: titleOf(thing, language), shown: { sort, name: thing.key, place: thing.place } }]));
  return (name) => known.get(name) ?? { title: name, shown: { sort, name } };
}
