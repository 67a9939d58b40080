import type { Overview } from "@kurzweg/model";

/** The column of each step: phases one after the other, and in a phase each step behind those that it needs. */
export function columnsOf({ region, steps }: Pick<Overview, "region" | "steps">): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const phases = [...region.phases.map(({ name }) => name), undefined];
  let start = 0;
  for (const phase of phases) {
    const inside = steps.filter(({ step }) => step.phase === phase).map(({ step }) => step);
    const names = new Set(inside.map(({ name }) => name));
    const needs = new Map(inside.map(({ name, needs: needed }) => [name, needed.map((each) => each.name).filter((each) => names.has(each))]));
    for (const { name } of inside) columns.set(name, start + depthOf(name, needs, new Set()));
    start = Math.max(start, ...inside.map(({ name }) => (columns.get(name) ?? 0) + 1));
  }
  return columns;
}

/** How many steps come before one at the most; in a circle, which is a mistake of form, each is counted once. */
function depthOf(name: string, needs: ReadonlyMap<string, readonly string[]>, above: ReadonlySet<string>): number {
  if (above.has(name)) return 0;
  const here = new Set([...above, name]);
  return Math.max(0, ...(needs.get(name) ?? []).filter((each) => !above.has(each)).map((each) => depthOf(each, needs, here) + 1));
}
