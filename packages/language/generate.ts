/**
 * Turns the grammar that Langium generated into the table that the reader interprets:
 * `src/generated/grammar.ts` -> `src/reading/syntax.ts`.
 */
import { writeFileSync } from "node:fs";
import type { AbstractElement, Grammar, ParserRule, TerminalRule } from "langium";
import { GrammarAST, RegExpUtils } from "langium";
import { RegionLanguageGrammar } from "./src/generated/grammar.ts";
import type { Element, Rule, Target } from "./src/reading/grammar.ts";

const { isAlternatives, isAssignment, isCrossReference, isGroup, isKeyword, isParserRule, isRuleCall, isTerminalRule } = GrammarAST;

const grammar: Grammar = RegionLanguageGrammar();
const parserRules = grammar.rules.filter(isParserRule);
const terminals = grammar.rules.filter(isTerminalRule);

/** The plain form of one element of the grammar, without its conflicts. */
function plain(element: AbstractElement): Element {
  const many = element.cardinality;
  return { ...shape(element), ...(many ? { many } : {}) };
}

function shape(element: AbstractElement): Element {
  if (isKeyword(element)) return { is: "keyword", word: element.value };
  if (isGroup(element)) return { is: "sequence", parts: element.elements.map(plain) };
  if (isAlternatives(element)) return { is: "choice", parts: element.elements.map(plain) };
  if (isRuleCall(element)) return call(element.rule.ref, element.rule.$refText);
  if (isCrossReference(element)) {
    const terminal = element.terminal;
    if (!terminal || !isRuleCall(terminal)) throw new Error("A reference needs a rule for its text.");
    return { is: "reference", type: element.type.$refText, rule: terminal.rule.$refText };
  }
  if (isAssignment(element)) {
    const { many: _, ...terminal } = plain(element.terminal);
    return { ...terminal, to: { property: element.feature, operator: element.operator } };
  }
  throw new Error(`The reader does not know the element ${element.$type}.`);
}

function call(rule: unknown, name: string): Element {
  return isTerminalRule(rule) ? { is: "terminal", terminal: name } : { is: "call", rule: name };
}

/** The tokens an element may begin with, and whether it may be empty. */
interface Beginning {
  readonly tokens: ReadonlySet<string>;
  readonly empty: boolean;
}

const table: Record<string, Rule> = {};
for (const rule of parserRules) table[rule.name] = ruleOf(rule);

function ruleOf(rule: ParserRule): Rule {
  const body = plain(rule.definition);
  return {
    body,
    ...(rule.fragment ? { fragment: true } : {}),
    ...(rule.dataType || rule.returnType ? { text: true } : {}),
    ...(isUnion(body) ? { union: true } : {}),
  };
}

/** A rule that only chooses among other rules has no node of its own. */
function isUnion(body: Element): boolean {
  return body.is === "choice" && body.parts.every((part) => part.is === "call" && !part.to);
}

const beginnings = new Map<string, Beginning>();

function beginningOf(element: Element): Beginning {
  const once = beginningOnce(element);
  return element.many === "?" || element.many === "*" ? { tokens: once.tokens, empty: true } : once;
}

function beginningOnce(element: Element): Beginning {
  switch (element.is) {
    case "keyword":
      return { tokens: new Set([element.word]), empty: false };
    case "terminal":
      return { tokens: new Set([element.terminal]), empty: false };
    case "call":
    case "reference":
      return beginningOfRule(element.rule);
    case "choice": {
      const parts = element.parts.map(beginningOf);
      return { tokens: new Set(parts.flatMap((part) => [...part.tokens])), empty: parts.some((part) => part.empty) };
    }
    case "sequence": {
      const tokens = new Set<string>();
      for (const part of element.parts) {
        const beginning = beginningOf(part);
        for (const token of beginning.tokens) tokens.add(token);
        if (!beginning.empty) return { tokens, empty: false };
      }
      return { tokens, empty: true };
    }
  }
}

function beginningOfRule(name: string): Beginning {
  const known = beginnings.get(name);
  if (known) return known;
  const rule = table[name];
  if (!rule) throw new Error(`There is no rule ${name}.`);
  const beginning = beginningOf(rule.body);
  beginnings.set(name, beginning);
  return beginning;
}

/** What may come after each rule, grown until nothing is added. */
const following = new Map<string, Set<string>>(parserRules.map((rule) => [rule.name, new Set<string>()]));

function grow(element: Element, after: ReadonlySet<string>, visit: (element: Element, after: ReadonlySet<string>) => void): void {
  const again = element.many === "*" || element.many === "+" ? new Set([...after, ...beginningOnce(element).tokens]) : after;
  visit(element, after);
  if (element.is === "choice") for (const part of element.parts) grow(part, again, visit);
  if (element.is === "sequence") {
    let rest = again;
    for (const part of [...element.parts].reverse()) {
      grow(part, rest, visit);
      const beginning = beginningOf(part);
      rest = beginning.empty ? new Set([...rest, ...beginning.tokens]) : beginning.tokens;
    }
  }
}

for (let changed = true; changed; ) {
  changed = false;
  for (const [name, rule] of Object.entries(table)) {
    grow(rule.body, following.get(name) ?? new Set(), (element, after) => {
      if (element.is !== "call" && element.is !== "reference") return;
      const target = following.get(element.rule);
      if (!target) return;
      const all = element.many === "*" || element.many === "+" ? [...after, ...beginningOnce(element).tokens] : after;
      for (const token of all) {
        if (target.has(token)) continue;
        target.add(token);
        changed = true;
      }
    });
  }
}

/** Marks what may be left out and begins with a word that may also follow it: there the reader looks further ahead. */
for (const [name, rule] of Object.entries(table)) {
  grow(rule.body, following.get(name) ?? new Set(), (element, after) => {
    if (element.many === undefined) return;
    const conflicts = [...beginningOnce(element).tokens].filter((token) => after.has(token));
    if (conflicts.length > 0) Object.assign(element, { conflicts: conflicts.sort() });
  });
}

/** Marks the lists of statements in braces (and the file's own): there reading goes on after a mistake. */
for (const rule of Object.values(table)) markBlocks(rule.body);

function markBlocks(element: Element): void {
  if (element.is !== "sequence" && element.is !== "choice") return;
  const closing = element.is === "sequence" && element.parts.some((part) => part.is === "keyword" && part.word === "}");
  for (const part of element.parts) {
    if (part.many === "*" && closing && isBlock(part)) Object.assign(part, { block: true });
    markBlocks(part);
  }
}

function isBlock(part: Element): boolean {
  return !(part.is === "sequence" && part.parts[0]?.is === "keyword" && part.parts[0].word === ",");
}

for (const part of table["File"]?.body.is === "sequence" ? table["File"].body.parts : []) {
  if (part.many === "*") Object.assign(part, { block: true });
}

/** Makes a node of a rule with its lists empty, its flags down and room for everything else: all nodes of a rule have the same properties in the same order. */
function blankOf(name: string, { body }: Rule): string {
  const targets = [...new Map(targetsIn(body).map((target) => [target.property, target])).values()];
  const valued = (operator: string, value: string): readonly string[] =>
    targets.filter((target) => target.operator === operator).map(({ property }) => `${property}: ${value}`);
  const located = "$container: undefined, $start: 0, $end: 0, $places: nowhere, $spans: 0, $broken: false";
  return `() => ({ ${[`$type: "${name}"`, located, ...valued("+=", "nothing"), ...valued("?=", "false"), ...valued("=", "undefined")].join(", ")} })`;
}

/** Where what an element reads goes, in the order of the grammar. */
function targetsIn(element: Element): readonly Target[] {
  const called = element.is === "call" ? table[element.rule] : undefined;
  const parts = element.is === "choice" || element.is === "sequence" ? element.parts : called?.fragment ? [called.body] : [];
  return [...(element.to ? [element.to] : []), ...parts.flatMap(targetsIn)];
}

const patterns = Object.fromEntries(terminals.map((terminal: TerminalRule) => [terminal.name, RegExpUtils && terminalPattern(terminal)]));

function terminalPattern(terminal: TerminalRule): string {
  const definition = terminal.definition;
  if (!GrammarAST.isRegexToken(definition)) throw new Error(`The terminal ${terminal.name} is no pattern.`);
  return definition.regex.slice(1, definition.regex.lastIndexOf("/"));
}

const keywords = [...new Set(JSON.stringify(table).matchAll(/"is":"keyword","word":"([^"]+)"/g))].map((match) => match[1] ?? "");

writeFileSync(
  new URL("src/reading/syntax.ts", import.meta.url),
  `// Generated from region.langium; do not edit.
import type { Rule } from "./grammar.ts";
import { type Node, nothing, nowhere } from "./node.ts";

export const patterns: Record<string, string> = ${JSON.stringify(patterns, null, 2)};

export const keywords: readonly string[] = ${JSON.stringify([...new Set(keywords)].sort())};

export const rules: Record<string, Rule> = {
${Object.entries(table)
  .map(([name, rule]) => `  ${name}: ${JSON.stringify(rule)},`)
  .join("\n")}
};

export const blanks: Record<string, () => Node> = {
${Object.entries(table)
  .filter(([, { text, fragment, union }]) => !(text || fragment || union))
  .map(([name, rule]) => `  ${name}: ${blankOf(name, rule)},`)
  .join("\n")}
};
`,
);
