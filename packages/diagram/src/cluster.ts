import { type Overview, titleOf } from "@kurzweg/model";
import { topOf } from "./directory.ts";
import type { Shown } from "./scene.ts";

/** Bodies that stand together where arrows between all of them could not be followed. */
export interface Cluster {
  /** Apart from those of all other clusters. */
  readonly id: string;
  /** The phase or the step by which they stand together; nothing where they have no steps. */
  readonly of: Shown | undefined;
  readonly title: string | undefined;
  readonly bodies: readonly string[];
}

/** How bodies are put together. */
export interface Clusters {
  readonly by: "phase" | "step";
  readonly clusters: readonly Cluster[];
}

/**
 * Each body stands in the phase in which it is responsible for the most steps, the first of several. Where all bodies would
 * be in one phase, each stands at the first of its steps. Those without steps stand together, at the end.
 */
export function clustersOf(bodies: readonly string[], overview: Overview): Clusters {
  const { region, language } = overview;
  const steps = stepsOf(overview);
  const phases = collected(
    region.phases.map((phase) => ({ of: { sort: "phase", name: phase.name, place: phase.place }, title: titleOf(phase, language) })),
    bodies,
    (body) => mostFrequent((steps.get(body) ?? []).map((name) => overview.steps.find(({ step }) => step.name === name)?.step.phase)),
  );
  if (phases.length > 1) return { by: "phase", clusters: phases };
  const bySteps = overview.steps.map(({ step }) => ({ of: { sort: "step", name: step.name, place: step.place }, title: titleOf(step, language) }));
  return { by: "step", clusters: collected(bySteps, bodies, (body) => steps.get(body)?.[0]) };
}

/** The steps for which each body is responsible for somebody, in source order. */
function stepsOf({ steps }: Overview): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { step, answers } of steps) {
    for (const body of new Set(answers.flatMap((answer) => answer.bodies.map(topOf)))) found.set(body, [...(found.get(body) ?? []), step.name]);
  }
  return found;
}

interface Named {
  readonly of: Shown;
  readonly title: string;
}

/** The clusters in the order of what they are named after, without those that would be empty. */
function collected(named: readonly Named[], bodies: readonly string[], placeOf: (body: string) => string | undefined): readonly Cluster[] {
  const known = new Set(named.map(({ of }) => of.name));
  const places = new Map(bodies.map((body) => [body, placeOf(body)]));
  const others = bodies.filter((body) => !known.has(places.get(body) ?? ""));
  return [
    ...named.map(({ of, title }) => ({ id: `${of.sort} ${of.name}`, of, title, bodies: bodies.filter((body) => places.get(body) === of.name) })),
    { id: "others", of: undefined, title: undefined, bodies: others },
  ].filter((cluster) => cluster.bodies.length > 0);
}

/** What occurs most often, the first of several. */
function mostFrequent(names: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
