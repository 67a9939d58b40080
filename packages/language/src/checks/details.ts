import type { AstNode } from "langium";
import type { RegionAstType } from "../generated/ast.ts";
import { type Problem, problem } from "../problem.ts";
import { spanOf, spanOfProperty } from "../reading/spans.ts";
import { listOf, propertyOf, whole } from "../reading/tree.ts";
import type { Linked } from "./check.ts";

const header = { keys: "key", asOf: "as of", checked: "checked", coordinators: "coordinator" };
const body = { addresses: "address", websites: "website", decisionMakers: "decision-maker" };

/** Details that there is only one of, by the type that has them: the property of the tree and the word in the text. */
export const detailsOnce: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Region: header,
  Catalogue: header,
  Step: { takes: "takes" },
  Transition: { effective: "effective" },
  Body: body,
  Unit: body,
  Contact: { emails: "email", phones: "phone", rooms: "room", hours: "hours", persons: "person", deputies: "deputy", confirmed: "confirmed", left: "left" },
  Handoff: { senders: "from … to", conditions: "when", channels: "via", deadlines: "within", consents: "consent" },
  Journey: { origins: "from … to" },
  Concern: { resolved: "resolved" },
  Workshop: { places: "place", times: "time", repetitions: "repeats" },
  Commitment: { owners: "by", workshops: "made at", subjects: "concerns", due: "due", fulfilments: "kept", withdrawals: "dropped" },
  Policy: { confirmations: "confirm contacts", sizes: "workshops at most", meetings: "meet every" },
};

/** What a statement cannot do without: the property of the tree, by type. */
const required = { Handoff: "senders", Journey: "origins" } as const;

/** A detail that there is only one of is written once. */
export function repeatedDetails({ document }: Linked): readonly Problem[] {
  return once.flatMap(({ type, details }) => document.all(type).flatMap((node) => repeatedIn(node, details, document.uri)));
}

interface Detail {
  readonly property: string;
  readonly detail: string;
}

const once = Object.entries(detailsOnce).map(([type, words]) => ({
  type: type as keyof RegionAstType,
  details: Object.entries(words).map(([property, detail]): Detail => ({ property, detail })),
}));

function repeatedIn(node: AstNode, details: readonly Detail[], file: string): readonly Problem[] {
  const repeated = details.filter(({ property }) => listOf(node, property).length > 1);
  return repeated.flatMap(({ property, detail }) => {
    const related = [{ file, span: spanOfProperty(node, property, 0), says: "first" as const }];
    const again = listOf(node, property).slice(1);
    return again.map((_, index) => problem("detail/repeated", spanOfProperty(node, property, index + 1), { detail, thing: nameOf(node) }, related));
  });
}

/** What a statement cannot do without is there. */
export function* missingDetails({ document }: Linked): Iterable<Problem> {
  const { tokens, problems } = document.reading;
  for (const node of whole([...document.all("Handoff"), ...document.all("Journey")])) {
    if (listOf(node, required[node.$type]).length > 0 || hasMistake(node, problems, tokens.starts)) continue;
    const of = node.$type === "Handoff" ? "handoff" : "journey";
    yield problem("detail/missing", spanOfProperty(node, "name"), { of, thing: nameOf(node) });
  }
}

function hasMistake(node: AstNode, problems: readonly { readonly token: number }[], starts: Int32Array): boolean {
  const { start, end } = spanOf(node);
  return problems.some(({ token }) => start <= (starts[token] ?? 0) && (starts[token] ?? 0) <= end);
}

function nameOf(node: AstNode): string {
  const name = propertyOf(node, "name");
  return typeof name === "string" ? name : node.$type.toLowerCase();
}
