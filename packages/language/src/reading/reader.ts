import type { AstNode } from "langium";
import type { File } from "../generated/ast.ts";
import { rules } from "./syntax.ts";
import type { Element, Rule, Target } from "./grammar.ts";
import type { Located } from "./spans.ts";
import { END, type Tokens, tokenise } from "./tokens.ts";
import { nameOf, textOf } from "./values.ts";

/** A place where the text is not what the grammar allows. Token numbers index {@link Tokens}. */
export interface SyntaxProblem {
  readonly token: number;
  /** What could stand there, in the order of the grammar. */
  readonly expected: readonly Element[];
  /** The rules that were being read, outermost first. */
  readonly rules: readonly string[];
  /** The tokens that were passed over to go on. */
  readonly skippedTo: number;
  /** A closing brace is missing: the token of the opening one. */
  readonly opened?: number;
  /** Conditions or units are nested more deeply than anybody could read. */
  readonly tooDeep?: true;
}

/** A name in the text that stands for something declared elsewhere; `ref` is set when it is found. */
export interface Link<Thing extends AstNode = AstNode> {
  readonly $refText: string;
  ref: Thing | undefined;
}

export interface Reading {
  readonly file: File;
  readonly tokens: Tokens;
  readonly problems: readonly SyntaxProblem[];
}

type Node = Located & { readonly $type: string; $container?: Node } & Record<string, unknown>;

/** How deeply rules may call each other; each pair of parentheses takes three. */
const DEEPEST = 400;
/** How many tokens ahead are looked at where one token does not decide. */
const AHEAD = 3;

/**
 * Reads a region file by interpreting the grammar, token by token and without going back.
 * Reading never fails: after a mistake it goes on with the next statement, and what was read
 * until then is kept. A line has one mistake at the most.
 */
export function read(text: string): Reading {
  const tokens = tokenise(text);
  const { kinds, starts, ends } = tokens;
  const problems: SyntaxProblem[] = [];
  const open: string[] = [];
  const blocks: Element[] = [];
  let index = 0;
  let depth = 0;
  /** A mistake was met and the reader is on its way out to the next list of statements. */
  let lost = false;
  /** What was possible, but not there, at the token `index`. */
  let expected: Element[] = [];
  let expectedAt = 0;

  const kindAt = (at: number): string => kinds[at] ?? END;

  function advance(): void {
    index++;
  }

  function note(element: Element): void {
    if (expectedAt !== index) {
      expected = [];
      expectedAt = index;
    }
    expected.push(element);
  }

  function fail(element: Element, opened?: number): void {
    note(element);
    report({ token: index, expected: expected.slice(), rules: open.slice(), skippedTo: index, ...(opened === undefined ? {} : { opened }) });
    lost = true;
  }

  function report(problem: SyntaxProblem): void {
    const last = problems.at(-1);
    if (last && (last.skippedTo === problem.token || sameLine(last.token, problem.token))) return;
    problems.push(problem);
  }

  function sameLine(left: number, right: number): boolean {
    const from = ends[Math.min(left, right)] ?? 0;
    return !text.slice(from, starts[Math.max(left, right)]).includes("\n");
  }

  function startsLine(token: number): boolean {
    return token === 0 || text.slice(ends[token - 1], starts[token]).includes("\n");
  }

  // ---- Which way to go ----

  function canBegin(element: Element, kind: string): boolean {
    return beginningsOf(element).has(kind);
  }

  /** Whether an element that may be left out is there. */
  function isThere(element: Element): boolean {
    const kind = kindAt(index);
    if (!canBegin(element, kind)) {
      note(element);
      return false;
    }
    if (!element.conflicts?.includes(kind)) return true;
    const reached = probe(element, index, index + 2);
    return reached >= 0 || -reached - 1 >= index + 2;
  }

  function choose(parts: readonly Element[]): Element | undefined {
    const kind = kindAt(index);
    const candidates = parts.filter((part) => canBegin(part, kind));
    if (candidates.length < 2) return candidates[0];
    let best: Element | undefined;
    let furthest = -1;
    for (const candidate of candidates) {
      const reached = probe(candidate, index, index + AHEAD);
      const distance = reached >= 0 ? Math.max(reached, index) + 0.5 : -reached - 1;
      if (distance > furthest) {
        furthest = distance;
        best = candidate;
      }
    }
    return best;
  }

  /**
   * Looks ahead without reading, up to the token `limit`. Gives the token after the element,
   * or -1 minus the token where the element does not fit; reaching the limit counts as fitting.
   */
  function probe(element: Element, from: number, limit: number): number {
    let at = from;
    for (let round = 0; ; round++) {
      if (at >= limit) return at;
      const optional = element.many === "?" || element.many === "*" || (element.many === "+" && round > 0);
      if (optional && !canBegin(element, kindAt(at))) return at;
      const reached = probeOnce(element, at, limit);
      if (reached < 0) return reached;
      if (element.many === undefined || element.many === "?" || reached === at) return reached;
      at = reached;
    }
  }

  function probeOnce(element: Element, at: number, limit: number): number {
    switch (element.is) {
      case "keyword":
        return kindAt(at) === element.word ? at + 1 : -at - 1;
      case "terminal":
        return kindAt(at) === element.terminal ? at + 1 : -at - 1;
      case "call":
      case "reference":
        return probe(ruleNamed(element.rule).body, at, limit);
      case "choice": {
        let worst = -at - 1;
        for (const part of element.parts) {
          const reached = canBegin(part, kindAt(at)) ? probe(part, at, limit) : -at - 1;
          if (reached >= 0) return reached;
          worst = Math.min(worst, reached);
        }
        return worst;
      }
      case "sequence": {
        let next = at;
        for (const part of element.parts) {
          next = probe(part, next, limit);
          if (next < 0 || next >= limit) return next;
        }
        return next;
      }
    }
  }

  // ---- Reading ----

  function readElement(element: Element, node: Node): void {
    if (lost) return;
    if (element.block) readBlock(element, node);
    else if (element.many === undefined) readOnce(element, node);
    else {
      if (element.many === "+") readOnce(element, node);
      while (!lost && isThere(element)) {
        const before = index;
        readOnce(element, node);
        if (element.many === "?" || index === before) break;
      }
    }
  }

  function readOnce(element: Element, node: Node): void {
    if (lost) return;
    switch (element.is) {
      case "keyword":
        return readToken(element, element.word, node);
      case "terminal":
        return readToken(element, element.terminal, node);
      case "sequence":
        return readSequence(element, node);
      case "choice": {
        const part = choose(element.parts);
        if (!part) return fail(element);
        return readOnce(element.to ? { ...part, to: element.to } : part, node);
      }
      case "reference":
        return readText(element, node, (value) => ({ $refText: value, ref: undefined }) satisfies Link);
      case "call":
        return readCall(element, node);
    }
  }

  function readSequence(element: Element & { is: "sequence" }, node: Node): void {
    let opening: number | undefined;
    for (const part of element.parts) {
      if (part.is === "keyword" && part.word === "}" && kindAt(index) !== "}") return fail(part, opening);
      if (part.is === "keyword" && part.word === "{") opening = index;
      readElement(part, node);
    }
  }

  function readToken(element: Element, kind: string, node: Node): void {
    if (kindAt(index) !== kind) return fail(element);
    if (element.to) assign(node, element.to, tokenValue(kind, text.slice(starts[index], ends[index])), index, index);
    advance();
  }

  function readCall(element: Element & { is: "call" }, node: Node): void {
    const rule = ruleNamed(element.rule);
    if (rule.fragment) return readElement(rule.body, node);
    if (rule.text) return readText(element, node, (value) => value);
    if (!canBegin(element, kindAt(index))) return fail(element);
    const from = index;
    const child = readRule(element.rule, rule);
    if (child && element.to) {
      child.$container = node;
      assign(node, element.to, child, from, Math.max(from, index - 1));
    }
  }

  function readRule(name: string, rule: Rule): Node | undefined {
    if (rule.union && rule.body.is === "choice") {
      const part = choose(rule.body.parts);
      if (part?.is !== "call") {
        fail(rule.body);
        return undefined;
      }
      return readRule(part.rule, ruleNamed(part.rule));
    }
    const node = blank(name, starts[index] ?? 0);
    if (++depth > DEEPEST) {
      report({ token: index, expected: [], rules: open.slice(), skippedTo: index, tooDeep: true });
      lost = true;
    }
    open.push(name);
    readElement(rule.body, node);
    open.pop();
    depth--;
    node.$end = Math.max(node.$start, ends[index - 1] ?? 0);
    if (lost) node.$broken = true;
    return node;
  }

  /** Reads a rule that yields text (a name, a path) and puts its value where the element says. */
  function readText(element: Element & { rule: string }, node: Node, wrap: (value: string) => unknown): void {
    if (!canBegin(element, kindAt(index))) return fail(element);
    const from = index;
    const scratch = blank("", 0);
    readElement(ruleNamed(element.rule).body, scratch);
    let value = "";
    for (let token = from; token < index; token++) value += text.slice(starts[token], ends[token]);
    if (element.to) assign(node, element.to, wrap(nameOf(value)), from, index - 1);
  }

  function assign(node: Node, { property, operator }: Target, value: unknown, first: number, last: number): void {
    if (operator === "?=") node[property] = true;
    else if (operator === "=") node[property] = value;
    else {
      const list = node[property];
      if (Array.isArray(list)) list.push(value);
    }
    let spans = node.$spans[property];
    if (!spans) node.$spans[property] = spans = [];
    spans.push(starts[first] ?? 0, ends[last] ?? 0);
  }

  // ---- Going on after a mistake ----

  function readBlock(element: Element, node: Node): void {
    const top = open.length === 1;
    blocks.push(element);
    for (;;) {
      while (!lost && isThere(element)) readOnce(element, node);
      if (!lost && (kindAt(index) === (top ? END : "}") || continuesAfter(kindAt(index)))) break;
      if (!lost && top) fail(element);
      else if (!lost && isStatementAbove(index)) break;
      else if (!lost) fail(element);
      lost = false;
      const stopped = skip(element, top);
      const last = problems.at(-1);
      if (last && last.skippedTo < index) problems[problems.length - 1] = { ...last, skippedTo: index };
      if (!stopped) break;
    }
    blocks.pop();

    function continuesAfter(kind: string): boolean {
      return !top && element.conflicts !== undefined && element.conflicts.includes(kind);
    }
  }

  /** Passes over tokens up to the next statement of the list; false where the list ends instead. */
  function skip(element: Element, top: boolean): boolean {
    for (;;) {
      const kind = kindAt(index);
      if (kind === END) return false;
      if (kind === "}" && !top) return false;
      if (kind === "{") {
        skipBraces();
        continue;
      }
      if (isStatement(element, index)) return true;
      if (isStatementAbove(index)) return false;
      advance();
    }
  }

  function skipBraces(): void {
    let nested = 0;
    do {
      const kind = kindAt(index);
      if (kind === END || (nested > 0 && isTopStatement(index))) return;
      if (kind === "{") nested++;
      if (kind === "}") nested--;
      advance();
    } while (nested > 0);
  }

  /** A list whose statements begin with any name can only be taken up again at the beginning of a line. */
  function isStatement(element: Element, token: number): boolean {
    return canBegin(element, kindAt(token)) && (!canBegin(element, "ID") || startsLine(token));
  }

  function isStatementAbove(token: number): boolean {
    return startsLine(token) && blocks.slice(0, -1).some((block) => !canBegin(block, "ID") && canBegin(block, kindAt(token)));
  }

  /** Text at the left margin that begins a declaration: the braces before it were not closed. */
  function isTopStatement(token: number): boolean {
    const top = blocks[0];
    const start = starts[token] ?? 0;
    return top !== undefined && canBegin(top, kindAt(token)) && (start === 0 || text[start - 1] === "\n");
  }

  const file = readRule("File", ruleNamed("File"));
  return { file: file as unknown as File, tokens, problems };
}

function tokenValue(kind: string, text: string): unknown {
  if (kind === "STRING") return textOf(text);
  if (kind === "INT") return Number(text);
  if (kind === "LANGTAG") return text.slice(1);
  return kind === "ID" ? nameOf(text) : text;
}

function ruleNamed(name: string): Rule {
  const rule = rules[name];
  if (!rule) throw new Error(`There is no rule ${name}.`);
  return rule;
}

// ---- What the grammar says of every rule, worked out once ----

const beginnings = new WeakMap<Element, ReadonlySet<string>>();

/** The kinds of token with which an element may begin. */
export function beginningsOf(element: Element): ReadonlySet<string> {
  let known = beginnings.get(element);
  if (!known) beginnings.set(element, (known = new Set(begin(element))));
  return known;
}

function begin(element: Element): Iterable<string> {
  switch (element.is) {
    case "keyword":
      return [element.word];
    case "terminal":
      return [element.terminal];
    case "call":
    case "reference":
      return beginningsOf(ruleNamed(element.rule).body);
    case "choice":
      return element.parts.flatMap((part) => [...beginningsOf(part)]);
    case "sequence": {
      const all: string[] = [];
      for (const part of element.parts) {
        all.push(...beginningsOf(part));
        if (part.many !== "?" && part.many !== "*") break;
      }
      return all;
    }
  }
}

const lists = new Map<string, { readonly many: readonly string[]; readonly flags: readonly string[] }>();

/** A node with its lists empty and its flags down. */
function blank(type: string, start: number): Node {
  const node: Node = { $type: type, $start: start, $end: start, $spans: {} };
  if (type === "") return node;
  let known = lists.get(type);
  if (!known) {
    const targets = [...targetsOf(ruleNamed(type).body)];
    const named = (operator: string): string[] => targets.filter((target) => target.operator === operator).map((target) => target.property);
    lists.set(type, (known = { many: named("+="), flags: named("?=") }));
  }
  for (const property of known.many) node[property] = [];
  for (const property of known.flags) node[property] = false;
  return node;
}

function* targetsOf(element: Element): Iterable<Target> {
  if (element.to) yield element.to;
  if (element.is === "choice" || element.is === "sequence") for (const part of element.parts) yield* targetsOf(part);
  if (element.is === "call" && ruleNamed(element.rule).fragment) yield* targetsOf(ruleNamed(element.rule).body);
}
