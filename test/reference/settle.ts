/** Makes a well-formed region of a draft: gives names, and drops what would be an error of form. */

import { referenceDate } from "./build.ts";
import type { ConditionalDraft, RegionDraft, StepDraft, TransitionDraft } from "./draft.ts";
import { nothing, type Conditional, type Declarations, type Move, type Phase, type Range, type Region, type Step } from "./model.ts";
import { settleBodies, settleKinds, type Delegations, createDelegations } from "./settle-bodies.ts";
import { choose, chooseSome, mentionable, settleCondition, single } from "./settle-condition.ts";
import { settleNames, type FileScope, type Names } from "./settle-names.ts";
import { settleWays } from "./settle-ways.ts";

/** The region that a draft stands for. */
export function settle(draft: RegionDraft): Region {
  const names = settleNames(draft);
  const delegations = createDelegations(draft, names);
  const catalogue = names.catalogue === null ? null : settleCatalogue(draft, names, names.catalogue, delegations);
  const local = settleLocal(draft, names, delegations);
  return settleWays(draft, names, { name: "town", asOf: referenceDate, catalogue, local });
}

function settleCatalogue(draft: RegionDraft, names: Names, scope: FileScope, delegations: Delegations): Declarations {
  return {
    ...nothing,
    ...settleEither(draft, names, scope),
    dimensions: scope.dimensions,
    kinds: settleKinds(draft, names, scope, delegations),
  };
}

function settleLocal(draft: RegionDraft, names: Names, delegations: Delegations): Declarations {
  const scope = names.local;
  return {
    ...nothing,
    ...settleEither(draft, names, scope),
    dimensions: scope.dimensions.filter((dimension) => names.catalogue?.dimensions.includes(dimension) !== true),
    kinds: settleKinds(draft, names, scope, delegations),
    bodies: settleBodies(draft, names, delegations),
    required: chooseSome(names.kinds, draft.required),
  };
}

/** What may stand in a catalogue as well as in a region file. */
function settleEither(
  draft: RegionDraft,
  names: Names,
  scope: FileScope,
): Pick<Declarations, "groups" | "impossible" | "phases" | "exclusions" | "transitions"> {
  return {
    groups: draft.groups.flatMap((group, index) => {
      const name = names.groups[index] ?? "";
      // A group may be defined by those before it, so that there are no cycles.
      const before = scope.groups.filter((other) => names.groups.indexOf(other) < index);
      const when = settleCondition(group.when, { ...scope, groups: before });
      return scope.owns(group) ? [{ name, when }] : [];
    }),
    impossible: draft.impossible.filter(scope.owns).map((item) => settleConditional(item, scope)),
    phases: settlePhases(draft, names, scope),
    exclusions: draft.exclusions
      .filter(scope.owns)
      .map((item) => ({ ...settleConditional(item, scope), steps: chooseSome(scope.steps, item.steps) }))
      .filter(({ steps }) => steps.length > 0),
    transitions: draft.transitions.flatMap((transition, index) => {
      const moves = settleMoves(transition, scope);
      return scope.owns(transition) ? [{ name: names.transitions[index] ?? "", moves }] : [];
    }),
  };
}

function settleConditional({ when, validity }: ConditionalDraft, scope: FileScope): Conditional {
  return { when: settleCondition(when, scope), validity };
}

function settlePhases(draft: RegionDraft, names: Names, scope: FileScope): readonly Phase[] {
  const phases: { name: string; steps: Step[] }[] = [];
  for (const [index, step] of draft.steps.entries()) {
    if (!scope.ownsStep(index)) continue;
    const name = names.phases[index] ?? "";
    if (phases.at(-1)?.name !== name) phases.push({ name, steps: [] });
    phases.at(-1)?.steps.push(settleStep(step, index, names, scope));
  }
  return phases;
}

/** A step; who answers a question is a body, so that only a region file can say it. */
function settleStep(draft: StepDraft, index: number, names: Names, scope: FileScope): Step {
  const conditionals = (items: readonly ConditionalDraft[]): readonly Conditional[] => items.map((item) => settleConditional(item, scope));
  const asked = scope === names.local ? conditionals(draft.clarify) : [];
  return {
    name: names.local.steps[index] ?? "",
    optional: draft.optional,
    needs: names.needs[index] ?? [],
    applies: conditionals(draft.applies),
    notFor: conditionals(draft.notFor),
    clarify: asked.map((item) => ({ ...item, with: names.bodies[0] ?? "" })),
    takes: draft.takes,
  };
}

/** Each dimension is moved once, and never from one value alone to the same alone. */
function settleMoves({ moves }: TransitionDraft, scope: FileScope): readonly Move[] {
  const settled = moves.map((move) => settleMove(move, scope)).filter((move) => move !== null);
  return settled.filter((move, index) => settled.findIndex((other) => other.dimension === move.dimension) === index);
}

function settleMove({ dimension, wide, ends }: TransitionDraft["moves"][number], scope: FileScope): Move | null {
  const moved = choose(scope.dimensions, dimension);
  if (moved === undefined) return null;
  const values = mentionable(moved);
  const source = ends[0] % values.length;
  const target = (source + 1 + (ends[1] % (values.length - 1))) % values.length;
  const isOrdered = moved.kind === "number" || moved.ordered;
  const side = (first: number, second: number): readonly Range[] => {
    const [low = 0, high = 0] = [first, second % values.length].sort((left, right) => left - right);
    if (!wide || low === high) return chooseSome(values, [first]).map(single);
    return isOrdered ? [{ from: values[low] ?? null, to: values[high] ?? null }] : chooseSome(values, [low, high]).map(single);
  };
  return { dimension: moved.name, from: side(source, ends[2]), to: side(target, ends[3]) };
}
