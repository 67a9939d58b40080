import type { Clarification, Condition, Deadline, Duration, Excluding, Exclusion, Limited, Move, Phase, Step, Transition } from "@kurzweg/model";
import type {
  Applicability,
  Clarification as ClarificationNode,
  Deadline as DeadlineNode,
  Duration as DurationNode,
  Exclusion as ExclusionNode,
  Move as MoveNode,
  Phase as PhaseNode,
  Step as StepNode,
  StepExclusion,
  Transition as TransitionNode,
  Validity as ValidityNode,
} from "../generated/ast.ts";
import { isWhole, whole } from "../reading/tree.ts";
import { conditionOf, oneOf } from "./condition.ts";
import { citations, type Context, dateOf, named, notesOf, reasonOf, reference, references, titleOf, translated } from "./context.ts";
import { timeUnit } from "./people.ts";

export function phaseOf(node: PhaseNode, context: Context): Phase {
  return { ...named(node, context), steps: whole(node.steps).map(({ name }) => name) };
}

export function stepOf(node: StepNode, phase: string | undefined, context: Context): Step {
  const [takes] = whole(node.takes);
  return {
    name: node.name,
    title: titleOf(node.title),
    place: context.placeOfProperty(node, "name"),
    optional: node.optional,
    phase,
    needs: references(node, "needs", node.needs, context),
    applicabilities: translated<LimitedNode, Limited>(node.applicabilities, limited, context),
    exclusions: translated(node.exclusions, excluding, context),
    clarifications: translated(node.clarifications, clarification, context),
    takes: takes && durationOf(takes),
    laws: citations(node.laws),
    notes: notesOf(node.notes),
  };
}

/** A condition with its validity; nothing where the condition has a mistake. */
export function limited(node: LimitedNode, context: Context): Limited | undefined {
  const condition = conditionOf(node.condition, context);
  return condition && withValidity(condition, node.validity, node, context);
}

type LimitedNode = Applicability | StepExclusion | ClarificationNode | ExclusionNode;

export function withValidity(condition: Condition, validity: ValidityNode | undefined, node: object, context: Context): Limited {
  return { condition, from: dateOf(validity?.from), until: dateOf(validity?.until), place: context.placeOf(node) };
}

function excluding(node: StepExclusion, context: Context): Excluding | undefined {
  const item = limited(node, context);
  return item && { ...item, reason: reasonOf(node.reason) };
}

function clarification(node: ClarificationNode, context: Context): Clarification | undefined {
  const authority = reference(node, "authority", node.authority, context);
  const question = titleOf(node.question);
  const item = authority && question && limited(node, context);
  return item && { ...item, authority, question };
}

export function exclusionOf(node: ExclusionNode, context: Context): Exclusion | undefined {
  const item = limited(node, context);
  return item && { ...item, reason: reasonOf(node.reason), steps: references(node, "steps", node.steps, context) };
}

export function transitionOf(node: TransitionNode, context: Context): Transition {
  const [effective] = whole(node.effective);
  return {
    ...named(node, context),
    moves: whole(node.moves).flatMap((move) => moveOf(move, context)),
    effective: effective && deadlineOf(effective),
    laws: citations(node.laws),
    notes: notesOf(node.notes),
  };
}

function moveOf(node: MoveNode, context: Context): readonly Move[] {
  const dimension = node.dimension.ref;
  const from = dimension && oneOf(dimension, node.from, context.placeOfProperty(node, "from"));
  const to = dimension && oneOf(dimension, node.to, context.placeOfProperty(node, "to"));
  return dimension && from && to ? [{ dimension: dimension.name, from, to }] : [];
}

export function durationOf(node: DurationNode): Duration | undefined {
  const unit = isWhole(node) ? timeUnit(node.unit) : undefined;
  return unit && { amount: node.amount, unit, working: node.working };
}

export function deadlineOf(node: DeadlineNode): Deadline | undefined {
  if (node.endOfMonth) return { is: "end-of-month" };
  const unit = node.unit === undefined ? undefined : timeUnit(node.unit);
  return unit && { is: "duration", amount: node.amount ?? 0, unit, working: node.working, direction: node.direction };
}
