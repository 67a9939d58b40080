import type { Acceptance, Commitment, Concern, Partnership, Policy, Reference, Workshop } from "@kurzweg/model";
import type {
  Acceptance as AcceptanceNode,
  Commitment as CommitmentNode,
  Concern as ConcernNode,
  Partnership as PartnershipNode,
  Policy as PolicyNode,
  Workshop as WorkshopNode,
} from "../generated/ast.ts";
import { whole } from "../reading/tree.ts";
import { conditionOf } from "./condition.ts";
import { citations, type Context, dateOf, named, notesOf, reasonOf, reference, references, titleOf } from "./context.ts";
import { durationOf } from "./work.ts";

export function partnershipOf(node: PartnershipNode, context: Context): Partnership {
  return { ...named(node, context), partners: references(node, "partners", node.partners, context), since: dateOf(node.since), notes: notesOf(node.notes) };
}

export function concernOf(node: ConcernNode, context: Context): Concern {
  return {
    ...named(node, context),
    raisedBy: references(node, "raisers", node.raisers, context),
    resolved: dateOf(node.resolved[0]),
    notes: notesOf(node.notes),
  };
}

/** Nothing where the date does not exist. */
export function workshopOf(node: WorkshopNode, context: Context): Workshop | undefined {
  const on = dateOf(node.date);
  return on === undefined ? undefined : workshopAt(on, node, context);
}

function workshopAt(on: string, node: WorkshopNode, context: Context): Workshop {
  const [repetition] = whole(node.repetitions);
  const every = repetition && durationOf(repetition.interval);
  return {
    ...named(node, context),
    on,
    organisers: references(node, "organisers", node.organisers, context),
    facilitators: whole(node.facilitations).flatMap((item) =>
      references(item, "facilitators", item.facilitators, context).map((body) => ({ ...body, until: dateOf(item.until) })),
    ),
    location: node.places[0],
    time: node.times[0],
    participants: whole(node.participants).flatMap((item) => {
      const body = reference(item, "body", item.body, context);
      return body ? [{ ...body, count: item.count }] : [];
    }),
    goals: node.goals.flatMap((goal) => titleOf(goal) ?? []),
    topics: whole(node.topics).flatMap((topic) => reference(topic, "thing", topic.thing, context) ?? titleOf(topic.title) ?? []),
    repeats: every && { every, until: dateOf(repetition?.until) },
    notes: notesOf(node.notes),
  };
}

export function commitmentOf(node: CommitmentNode, context: Context): Commitment {
  const [kept] = whole(node.fulfilments);
  const [dropped] = whole(node.withdrawals);
  const keptOn = dateOf(kept?.date);
  const droppedOn = dateOf(dropped?.date);
  return {
    ...named(node, context),
    by: reference(node, "owners", node.owners[0], context),
    to: references(node, "recipients", node.recipients, context),
    madeAt: reference(node, "workshops", node.workshops[0], context),
    concerns: reference(node, "subjects", node.subjects[0], context),
    due: dateOf(node.due[0]),
    kept: keptOn === undefined ? undefined : { on: keptOn, evidence: kept?.evidence },
    dropped: droppedOn === undefined ? undefined : { on: droppedOn, because: dropped?.because ?? "" },
    notes: notesOf(node.notes),
  };
}

export function policyOf(node: PolicyNode, context: Context): Policy {
  return {
    confirmContactsEvery: node.confirmations[0] && durationOf(node.confirmations[0]),
    workshopsAtMost: node.sizes[0],
    meetEvery: node.meetings[0] && durationOf(node.meetings[0]),
    requires: whole(node.requirements).flatMap((item) =>
      references(item, "kinds", item.kinds, context).map((kind) => ({ ...kind, laws: citations(item.laws) })),
    ),
  };
}

export function acceptanceOf(node: AcceptanceNode, context: Context): Acceptance | undefined {
  const condition = conditionOf(node.condition, context);
  const at = reference(node, "thing", node.thing, context);
  const until = dateOf(node.until);
  if ((node.condition && !condition) || (node.thing && !at) || until === undefined) return undefined;
  return {
    code: node.code,
    at: at && node.thing ? ({ name: node.thing.$refText, place: at.place } satisfies Reference) : undefined,
    condition,
    until,
    reason: reasonOf(node.reason),
    by: reference(node, "accepter", node.accepter, context),
    place: context.placeOfProperty(node, "code"),
  };
}
