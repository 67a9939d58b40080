import type { Handoff, Journey, Limit } from "@kurzweg/model";
import { countWords } from "../checks/units.ts";
import type { Handoff as HandoffNode, Journey as JourneyNode } from "../generated/ast.ts";
import { whole } from "../reading/tree.ts";
import { conditionOf } from "./condition.ts";
import { citations, type Context, named, notesOf, reference, references, translated } from "./context.ts";
import { deadlineOf, durationOf } from "./work.ts";

/** Nothing where it does not say from whom to whom, or for whom it says so with a mistake. */
export function handoffOf(node: HandoffNode, context: Context): Handoff | undefined {
  const from = reference(node, "senders", node.senders[0], context);
  const to = reference(node, "receivers", node.receivers[0], context);
  const condition = conditionOf(node.conditions[0], context);
  const [deadline] = whole(node.deadlines);
  if (!from || !to || (node.conditions.length > 0 && !condition)) return undefined;
  return {
    ...named(node, context),
    from,
    to,
    transitions: references(node, "transitions", node.transitions, context),
    steps: references(node, "steps", node.steps, context),
    condition,
    passes: node.passes,
    via: node.channels[0],
    within: deadline && deadlineOf(deadline),
    consent: node.consents.length > 0,
    laws: citations(node.laws),
    notes: notesOf(node.notes),
  };
}

export function journeyOf(node: JourneyNode, context: Context): Journey | undefined {
  const from = reference(node, "origins", node.origins[0], context);
  const to = reference(node, "destinations", node.destinations[0], context);
  return from && to && { ...named(node, context), from, to, limits: translated(node.limits, limitOf, context), notes: notesOf(node.notes) };
}

function limitOf(node: JourneyNode["limits"][number], context: Context): Limit | undefined {
  const place = context.placeOf(node);
  const counted = node.working ? undefined : countWords[node.unit];
  if (counted) return { is: counted, most: node.amount, place };
  const duration = durationOf(node);
  return duration && { is: "time", most: duration, place };
}
