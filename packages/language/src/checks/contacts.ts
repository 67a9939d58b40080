import type { AstNode } from "langium";
import type { Body, Contact } from "../generated/ast.ts";
import { pathOf } from "../names/scope.ts";
import { type Problem, problem } from "../problem.ts";
import type { Link } from "../reading/links.ts";
import { spanOfProperty } from "../reading/spans.ts";
import { enclosing } from "../reading/tree.ts";
import type { Linked } from "./check.ts";

/** Who decides, stands in or answers for a body belongs to it. */
export function* foreignContacts({ document }: Linked): Iterable<Problem> {
  for (const body of document.all("Body")) if (body.decisionMakers.length > 0) yield* foreign(body, "decisionMakers", body.decisionMakers, "decision-maker");
  for (const unit of document.all("Unit")) if (unit.decisionMakers.length > 0) yield* foreign(unit, "decisionMakers", unit.decisionMakers, "decision-maker");
  for (const contact of document.all("Contact")) if (contact.deputies.length > 0) yield* foreign(contact, "deputies", contact.deputies, "deputy");
  for (const assignment of document.all("Assignment"))
    if (assignment.contacts.length > 0) yield* foreign(assignment, "contacts", assignment.contacts, "contact");
}

function* foreign(node: AstNode, property: string, links: readonly Link<Contact>[], role: "decision-maker" | "deputy" | "contact"): Iterable<Problem> {
  const body = enclosing<Body>(node, "Body");
  if (!body) return;
  for (const [index, { ref }] of links.entries()) {
    const owner = ref && enclosing<Body>(ref, "Body");
    if (owner && owner !== body)
      yield problem("contact/foreign", spanOfProperty(node, property, index), { role, contact: pathOf(ref), owner: owner.name, body: body.name });
  }
}
