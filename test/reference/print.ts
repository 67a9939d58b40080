/** Prints reference data as region text, in exactly the syntax of language.md. */

import { printCondition, printRanges, printValidity, printWhen } from "./print-condition.ts";
import type {
  Acceptance,
  Assignment,
  Body,
  BodyUnit,
  Conditional,
  Deadline,
  Declarations,
  Dimension,
  Duration,
  Exception,
  Handoff,
  Journey,
  Kind,
  Limit,
  Phase,
  Region,
  Role,
  Step,
  Transition,
} from "./model.ts";

/** A file to write: its name and its text. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The files of a region: the region file first, then the catalogue that it imports where it has one.
 * The region file writes its as-of date, so that a check needs no flag.
 */
export function printRegion(region: Region): readonly SourceFile[] {
  const { catalogue, local } = region;
  const imports = catalogue === null ? [] : [`import "catalogue.region"`];
  const header = [`region ${region.name} "The region" {`, "  language en", `  as of ${region.asOf}`, "}"];
  const main = { name: `${region.name}.region`, text: lines([...header, ...imports, ...declarations(local)]) };
  return catalogue === null ? [main] : [main, printCatalogue(catalogue, region.asOf)];
}

function printCatalogue(catalogue: Declarations, checked: string): SourceFile {
  const header = [`catalogue shared "The catalogue" {`, "  language en", `  checked ${checked}`, "}"];
  return { name: "catalogue.region", text: lines([...header, ...declarations(catalogue)]) };
}

function declarations(file: Declarations): readonly string[] {
  return [
    ...file.dimensions.map(dimension),
    ...file.groups.map(({ name, when }) => `group ${name} when ${printCondition(when)}`),
    ...file.impossible.map((item) => `impossible ${conditional("when", item)}`),
    ...file.phases.flatMap(phase),
    ...file.exclusions.map((item) => `exclude ${list(item.steps)} ${conditional("for", item)} ${reason}`),
    ...file.transitions.flatMap(transition),
    ...file.kinds.flatMap(kind),
    ...file.bodies.flatMap(body),
    ...file.handoffs.flatMap(handoff),
    ...file.journeys.flatMap(journey),
    ...(file.required.length === 0 ? [] : block("policy", [`require ${list(file.required)}`])),
    ...file.acceptances.map(acceptance),
  ];
}

const reason = `because "It is so"`;

function dimension(declared: Dimension): string {
  if (declared.kind === "number") return `dimension ${declared.name} ${declared.low}..${declared.high ?? ""}`;
  return `${declared.ordered ? "ordered " : ""}dimension ${declared.name} { ${declared.values.join(" ")} }`;
}

function phase({ name, steps }: Phase): readonly string[] {
  return block(`phase ${name}`, steps.flatMap(step));
}

function step(declared: Step): readonly string[] {
  return block(`${declared.optional ? "optional " : ""}step ${declared.name}`, [
    ...(declared.needs.length === 0 ? [] : [`needs ${list(declared.needs)}`]),
    ...declared.applies.map((item) => `applies ${conditional("when", item)}`),
    ...declared.notFor.map((item) => `not ${conditional("for", item)} ${reason}`),
    ...declared.clarify.map((item) => `clarify ${conditional("when", item)} with ${item.with} "Who is it?"`),
    ...(declared.takes === null ? [] : [`takes ${duration(declared.takes)}`]),
  ]);
}

function conditional(word: "when" | "for", { when, validity }: Conditional): string {
  return `${word} ${printCondition(when)}${printValidity(validity)}`;
}

function transition({ name, moves }: Transition): readonly string[] {
  const items = moves.map((move) => `${move.dimension} ${printRanges(move.from)} -> ${printRanges(move.to)}`);
  return block(`transition ${name}`, items);
}

function kind(declared: Kind): readonly string[] {
  const rules = [...declared.assignments.flatMap(assignment), ...declared.exceptions.map(exception)];
  return block(`${declared.statutory ? "statutory " : ""}kind ${declared.name}`, rules);
}

function body(declared: Body): readonly string[] {
  const is = declared.kinds.length === 0 ? "" : ` is ${list(declared.kinds)}`;
  return block(`body ${declared.name}${is}`, bodyItems(declared));
}

function bodyItems(unit: BodyUnit): readonly string[] {
  return [
    ...unit.serves.map((condition) => `serves ${printCondition(condition)}`),
    ...unit.assignments.flatMap(assignment),
    ...unit.exceptions.map(exception),
    ...unit.units.flatMap((inner) => block(`unit ${inner.name}`, bodyItems(inner))),
  ];
}

const roles: Readonly<Record<Role, string>> = {
  responsible: "responsible for",
  leads: "leads",
  supports: "supports",
  informed: "informed of",
};

function assignment(declared: Assignment): readonly string[] {
  const { role, steps, when, validity, delegatedBy, suspended } = declared;
  return block(`${roles[role]} ${list(steps)}${printWhen(when)}${printValidity(validity)}`, [
    ...(delegatedBy === null ? [] : [`delegated by ${delegatedBy}`]),
    ...(suspended === null ? [] : [`suspended${printValidity(suspended)} ${reason}`]),
  ]);
}

function exception({ steps, when, validity }: Exception): string {
  return `not responsible for ${list(steps)}${printWhen(when)}${printValidity(validity)} ${reason}`;
}

function handoff(declared: Handoff): readonly string[] {
  return block(`handoff ${declared.name}`, [
    `from ${declared.from} to ${declared.to}`,
    ...(declared.on.length === 0 ? [] : [`on ${list(declared.on)}`]),
    ...(declared.for.length === 0 ? [] : [`for ${list(declared.for)}`]),
    ...(declared.when === null ? [] : [`when ${printCondition(declared.when)}`]),
    ...(declared.within === null ? [] : [`within ${deadline(declared.within)}`]),
  ]);
}

function journey({ name, from, to, limits }: Journey): readonly string[] {
  return block(`journey ${name}`, [`from ${from} to ${to}`, ...limits.map((item) => `at most ${limit(item)}`)]);
}

const counted = { handoffs: "handoff", bodies: "body", returns: "return" } as const;

function limit(declared: Limit): string {
  if (declared.what === "time") return duration(declared.most);
  return `${declared.most} ${declared.most === 1 ? counted[declared.what] : declared.what}`;
}

function acceptance(declared: Acceptance): string {
  const at = declared.at === null ? "" : ` at ${declared.at}`;
  return `accept "${declared.code}"${at}${printWhen(declared.when)} until ${declared.until} because "${declared.because}"`;
}

function deadline(declared: Deadline): string {
  if (declared.kind === "end of month") return "end of month";
  return declared.side === null ? duration(declared.duration) : `${duration(declared.duration)} ${declared.side}`;
}

/** One of something is written in the singular. */
function duration({ amount, unit }: Duration): string {
  return `${amount} ${amount === 1 ? unit.replace(/s$/, "") : unit}`;
}

function list(names: readonly string[]): string {
  return names.join(", ");
}

/** "Braces hold details and may be left out when empty"; but those of a phase, a transition and a policy may not. */
function block(head: string, items: readonly string[]): readonly string[] {
  const isNeeded = /^(phase|transition|handoff|journey|policy) /.test(`${head} `);
  if (items.length === 0) return [isNeeded ? `${head} {}` : head];
  return [`${head} {`, ...items.map((item) => `  ${item}`), "}"];
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
