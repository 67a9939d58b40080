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
import { citations, type Context, dateOf, delegators, named, notesOf, reasonOf, reference, references, titleOf, translated, written } from "./context.ts";
import { firstOfEachName, validityOf } from "./people.ts";
import { withValidity } from "./work.ts";

export function kindOf(node: KindNode, context: Context): Kind {
  return {
    ...named(node, context),
    statutory: node.statutory,
    assignments: translated(node.assignments, assignmentOf, context),
    exceptions: translated(node.exceptions, exceptionOf, context),
    laws: citations(node.laws),
    notes: notesOf(node.notes),
  };
}

export function bodyOf(node: BodyNode | UnitNode, context: Context): Body {
  return {
    name: node.name,
    title: titleOf(node.title),
    place: context.placeOfProperty(node, "name"),
    path: pathOf(node),
    kinds: node.$type === "Body" ? firstOfEachName(references(node, "kinds", node.kinds, context)) : [],
    units: firstOfEachName(translated<BodyNode | UnitNode, Body>(node.units, bodyOf, context)),
    contacts: firstOfEachName(translated(node.contacts, contactOf, context)),
    assignments: translated(node.assignments, assignmentOf, context),
    exceptions: translated(node.exceptions, exceptionOf, context),
    serves: translated(node.serves, conditionOf, context),
    address: node.addresses[0],
    website: written(node, "websites", node.websites, context),
    decisionMaker: reference(node, "decisionMakers", node.decisionMakers[0], context),
    laws: citations(node.laws),
    notes: notesOf(node.notes),
  };
}

function assignmentOf(node: AssignmentNode, context: Context): Assignment | undefined {
  const place = context.placeOf(node);
  const condition = node.condition ? conditionOf(node.condition, context) : { is: "everyone" as const, place };
  if (!condition || !node.delegators.every(isLinked)) return undefined;
  return {
    condition,
    from: dateOf(node.validity?.from),
    until: dateOf(node.validity?.until),
    place,
    role: node.role,
    steps: references(node, "steps", node.steps, context),
    contacts: references(node, "contacts", node.contacts, context),
    delegators: delegators(node, node.delegators, context),
    suspensions: translated(node.suspensions, suspensionOf, context),
    laws: citations(node.laws),
    notes: notesOf(node.notes),
  };
}

function isLinked({ ref }: { readonly ref?: unknown }): boolean {
  return ref !== undefined;
}

function suspensionOf(node: SuspensionNode, context: Context): Suspension {
  return { ...validityOf(node.validity), because: node.because, place: context.placeOf(node) };
}

function exceptionOf(node: ExceptionNode, context: Context): Exception | undefined {
  const condition = node.condition ? conditionOf(node.condition, context) : { is: "everyone" as const, place: context.placeOf(node) };
  return condition
    ? { ...withValidity(condition, node.validity, node, context), reason: reasonOf(node.reason), steps: references(node, "steps", node.steps, context) }
    : undefined;
}

function contactOf(node: ContactNode, context: Context): Contact {
  const [person] = whole(node.persons);
  return {
    name: node.name,
    title: titleOf(node.title),
    place: context.placeOfProperty(node, "name"),
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
