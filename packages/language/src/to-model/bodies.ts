import type { Assignment, Body, Contact, Exception, Kind, Suspension } from "@kurzweg/model";
import type {
  Assignment as AssignmentNode,
  Body as BodyNode,
  Contact as ContactNode,
  Exception as ExceptionNode,
  Kind as KindNode,
  Suspension as SuspensionNode,
  Unit as UnitNode,
} from "../generated/ast.ts";
import { pathOf } from "../names/scope.ts";
import { whole } from "../reading/tree.ts";
import { conditionOf } from "./condition.ts";
import { citations, type Context, dateOf, delegators, named, notesOf, reasonOf, reference, references, written } from "./context.ts";
import { firstOfEachName, validityOf } from "./people.ts";
import { withValidity } from "./work.ts";

export function kindOf(node: KindNode, context: Context): Kind {
  return {
    ...named(node, context),
    statutory: node.statutory,
    assignments: whole(node.assignments).flatMap((item) => assignmentOf(item, context)),
    exceptions: whole(node.exceptions).flatMap((item) => exceptionOf(item, context)),
    laws: citations(node.laws),
    notes: notesOf(node.notes),
  };
}

export function bodyOf(node: BodyNode | UnitNode, context: Context): Body {
  return {
    ...named(node, context),
    path: pathOf(node),
    kinds: node.$type === "Body" ? firstOfEachName(references(node, "kinds", node.kinds, context)) : [],
    units: firstOfEachName(whole(node.units).map((unit) => bodyOf(unit, context))),
    contacts: firstOfEachName(whole(node.contacts).map((contact) => contactOf(contact, context))),
    assignments: whole(node.assignments).flatMap((item) => assignmentOf(item, context)),
    exceptions: whole(node.exceptions).flatMap((item) => exceptionOf(item, context)),
    serves: whole(node.serves).flatMap((condition) => conditionOf(condition, context) ?? []),
    address: node.addresses[0],
    website: written(node, "websites", node.websites, context),
    decisionMaker: reference(node, "decisionMakers", node.decisionMakers[0], context),
    laws: citations(node.laws),
    notes: notesOf(node.notes),
  };
}

function assignmentOf(node: AssignmentNode, context: Context): readonly Assignment[] {
  const condition = node.condition ? conditionOf(node.condition, context) : { is: "everyone" as const, place: context.placeOf(node) };
  if (!condition || node.delegators.some(({ ref }) => !ref)) return [];
  return [
    {
      ...withValidity(condition, node.validity, node, context),
      role: node.role,
      steps: references(node, "steps", node.steps, context),
      contacts: references(node, "contacts", node.contacts, context),
      delegators: delegators(node, node.delegators, context),
      suspensions: whole(node.suspensions).map((item) => suspensionOf(item, context)),
      laws: citations(node.laws),
      notes: notesOf(node.notes),
    },
  ];
}

function suspensionOf(node: SuspensionNode, context: Context): Suspension {
  return { ...validityOf(node.validity), because: node.because, place: context.placeOf(node) };
}

function exceptionOf(node: ExceptionNode, context: Context): readonly Exception[] {
  const condition = node.condition ? conditionOf(node.condition, context) : { is: "everyone" as const, place: context.placeOf(node) };
  return condition
    ? [{ ...withValidity(condition, node.validity, node, context), reason: reasonOf(node.reason), steps: references(node, "steps", node.steps, context) }]
    : [];
}

function contactOf(node: ContactNode, context: Context): Contact {
  const [person] = whole(node.persons);
  return {
    ...named(node, context),
    path: pathOf(node),
    email: written(node, "emails", node.emails, context),
    phone: written(node, "phones", node.phones, context),
    room: node.rooms[0],
    hours: node.hours[0],
    person: person && { name: person.name, public: person.public },
    deputy: reference(node, "deputies", node.deputies[0], context),
    confirmed: dateOf(node.confirmed[0]),
    left: dateOf(node.left[0]),
    notes: notesOf(node.notes),
  };
}
