import type { Step } from "@kurzweg/model";

/** How steps follow each other, directly or through others; computed once for all people. */
export interface Order {
  /** The steps that a step follows, in source order. */
  before(step: string): readonly string[];
  /** The steps that follow a step, in source order. */
  after(step: string): readonly string[];
  /** The steps that follow the first and that the second follows. */
  between(earlier: string, later: string): readonly string[];
}

/** Follows `needs` through all steps; a circle, which is a mistake of form, is entered once. */
export function orderOf(steps: readonly Step[]): Order {
  const needs = new Map(steps.map((step) => [step.name, step.needs.map(({ name }) => name)]));
  const closure = new Map<string, ReadonlySet<string>>();
  for (const { name } of steps) closure.set(name, reachable(name, needs));
  const inOrder = (wanted: (name: string) => boolean): readonly string[] => steps.map(({ name }) => name).filter(wanted);
  const before = new Map(steps.map(({ name: step }) => [step, inOrder((name) => closure.get(step)?.has(name) ?? false)]));
  return {
    before: (step) => before.get(step) ?? [],
    after: (step) => inOrder((name) => closure.get(name)?.has(step) ?? false),
    between: (earlier, later) => (before.get(later) ?? []).filter((name) => closure.get(name)?.has(earlier) ?? false),
  };
}

function reachable(start: string, needs: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(needs.get(start) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next) || next === start) continue;
    found.add(next);
    waiting.push(...(needs.get(next) ?? []));
  }
  return found;
}
