import type { AstNode } from "langium";
import type { File } from "../generated/ast.ts";
import { bodyOf, canBegin, candidatesOf, type CompiledRule, END, isIn, kindNamed, type Part, ruleNamed } from "./compiled.ts";
import { layoutOf } from "./layout.ts";
import type { Link, LinkPlace } from "./links.ts";
import { lookaheadIn } from "./lookahead.ts";
import { type Node, nothing, nowhere } from "./node.ts";
import { beginPlaces, keepPlaces, notePlace, placesKept, placesNoted } from "./places.ts";
import type { Places } from "./spans.ts";
import { type Tokens, tokenise } from "./tokens.ts";
import { nameOf, tokenValue } from "./values.ts";

/** A place where the text is not what the grammar allows. Token numbers index {@link Tokens}. */
export interface SyntaxProblem {
  readonly token: number;
  /** What could stand there, in the order of the grammar. */
  readonly expected: readonly Part[];
  /** The rules that were being read, outermost first. */
  readonly rules: readonly string[];
  /** The tokens that were passed over to go on. */
  readonly skippedTo: number;
  /** A closing brace or parenthesis is missing: the token of the opening one. */
  readonly opened?: number;
  /** The statement breaks off: what stands at the token begins the next one. */
  readonly brokenOff?: true;
  /** Conditions or units are nested more deeply than anybody could read. */
  readonly tooDeep?: true;
}

export interface Reading {
  readonly file: File;
  readonly tokens: Tokens;
  readonly problems: readonly SyntaxProblem[];
  /** All nodes of the tree, parents before their children. */
  readonly nodes: readonly AstNode[];
  /** All names that stand for something declared elsewhere. */
  readonly links: readonly LinkPlace[];
  /** The tokens with which the statements of lists begin, in order. */
  readonly beginnings: readonly number[];
}

/** How deeply rules may call each other; each pair of parentheses takes three. */
const DEEPEST = 400;
/** How many tokens ahead are looked at where one token does not decide. */
const AHEAD = 3;

const OPENING = kindNamed("{");
const CLOSING = kindNamed("}");
const OPENING_PARENTHESIS = kindNamed("(");
const CLOSING_PARENTHESIS = kindNamed(")");
const COMMA = kindNamed(",");
const ID = kindNamed("ID");

/**
 * Reads a region file by interpreting the grammar, token by token and without going back.
 * Reading never fails: after a mistake it goes on with the next statement, and what was read
 * until then is kept. A line has one mistake at the most.
 */
export function read(text: string): Reading {
  const tokens = tokenise(text);
  const { kinds, starts, ends } = tokens;
  const { startsLine, isAtMargin, sameLine, indentationOf } = layoutOf(tokens);
  const probe = lookaheadIn(kinds);
  const problems: SyntaxProblem[] = [];
  const open: string[] = [];
  const blocks: Part[] = [];
  const nodes: Node[] = [];
  const links: LinkPlace[] = [];
  const beginnings: number[] = [];
  const places: Places = { ...nowhere };
  let index = 0;
  /** A mistake was met and the reader is on its way out to the next list of statements. */
  let lost = false;
  /** What is nested too deeply is left altogether, up to the next declaration. */
  let abandoned = false;
  /** What was possible, but not there, at the token `expectedAt`: so many of the parts, which stay in the list for the next token. */
  const expected: Part[] = [];
  let possible = 0;
  let expectedAt = 0;
  /** The last token that was read as a name, with the element that wanted it and the node that got it. */
  let named: { readonly token: number; readonly part: Part; readonly node: Node } | undefined;

  const statements = bodyOf(ruleNamed("File")).parts.find(({ block }) => block);

  const kindAt = (at: number): number => kinds[at] ?? END;

  function note(part: Part): void {
    if (expectedAt !== index) {
      possible = 0;
      expectedAt = index;
    }
    expected[possible++] = part;
  }

  function fail(part: Part, opened?: number): void {
    if (named?.token === index - 1 && isSwallowed(named.token)) return failBefore(named.part, named.node);
    note(part);
    const brokenOff = index > 0 && (isTopStatement(index) || isStatementOf(blocks, index));
    report({
      token: index,
      expected: expected.slice(0, possible),
      rules: open.slice(),
      skippedTo: index,
      ...(opened === undefined ? {} : { opened }),
      ...(brokenOff ? { brokenOff } : {}),
    });
    lost = true;
  }

  /** The name was missing, and the word of the language that was read in its place begins the next statement. */
  function failBefore(part: Part, node: Node): void {
    index--;
    named = undefined;
    node.$broken = true;
    if (links.at(-1)?.link.$refText === text.slice(starts[index], ends[index])) links.pop();
    report({ token: index, expected: [part], rules: [...open, node.$type], skippedTo: index, brokenOff: true });
    lost = true;
  }

  /** Whether a word that was read as a name begins a statement of a list that is being read. */
  function isSwallowed(token: number): boolean {
    return kindAt(token) !== ID && (isTopStatement(token) || isStatementOf(blocks, token));
  }

  /** A closing brace is missing where something else begins: reading goes on as if it were there. */
  function reportUnclosed(part: Part, opened: number | undefined): void {
    fail(part, opened);
    lost = false;
  }

  function report(problem: SyntaxProblem): void {
    const { token, opened } = problem;
    const last = problems.at(-1);
    const isNext = kindAt(token) === ID && startsLine(token) && opened === undefined;
    if (last && ((last.skippedTo === token && !isNext) || sameLine(last.token, token))) return;
    problems.push(problem);
  }

  // ---- Which way to go ----

  /** Whether an element that may be left out is there. */
  function isThere(part: Part): boolean {
    const kind = kindAt(index);
    if (!canBegin(part, kind)) {
      note(part);
      return false;
    }
    if (part.conflicts === undefined || !isIn(part.conflicts, kind)) return true;
    const reached = probe(part, index, index + 2);
    return reached >= 0 || -reached - 1 >= index + 2;
  }

  function choose(choice: Part): Part | undefined {
    const candidates = candidatesOf(choice, kindAt(index));
    if (candidates.length < 2) return candidates[0];
    let best: Part | undefined;
    let furthest = -1;
    for (let each = 0; each < candidates.length; each++) {
      const candidate = candidates[each] as Part;
      const reached = probe(candidate, index, index + AHEAD);
      // Where two come equally far, the one that fits is better.
      const distance = reached < 0 ? 2 * (-reached - 1) : 2 * Math.max(reached, index) + 1;
      if (distance > furthest) {
        furthest = distance;
        best = candidate;
      }
    }
    return best;
  }

  // ---- Reading ----

  function readPart(part: Part, node: Node): void {
    if (lost) return;
    if (part.block) return readBlock(part, node);
    if (!part.optional) readOnce(part, node);
    else if (!isThere(part)) return;
    else readOnce(part, node);
    while (part.repeated && !lost && isThere(part)) readOnce(part, node);
  }

  function readOnce(part: Part, node: Node): void {
    switch (part.is) {
      case "keyword":
      case "terminal":
        return readToken(part, node);
      case "sequence":
        return readSequence(part, node);
      case "choice": {
        const chosen = choose(part);
        return chosen ? readPart(chosen, node) : fail(part);
      }
      case "reference":
        return readText(part, node);
      case "call":
        return readCall(part, node);
    }
  }

  function readSequence(part: Part, node: Node): void {
    let opening: number | undefined;
    for (let each = 0; each < part.parts.length; each++) {
      const child = part.parts[each] as Part;
      if (child.kind === OPENING || child.kind === OPENING_PARENTHESIS) opening = index;
      if (lost || kindAt(index) === child.kind) readPart(child, node);
      else if (child.kind === CLOSING_PARENTHESIS) fail(child, isClosedLater(index) ? undefined : opening);
      else if (child.kind !== CLOSING) readPart(child, node);
      else if (endsHere(index, blocks)) reportUnclosed(child, opening);
      else fail(child, opening);
    }
  }

  /** Whether a closing parenthesis without an opening one follows in the same statement. */
  function isClosedLater(token: number): boolean {
    let nested = 0;
    for (let at = token; kindAt(at) !== END && kindAt(at) !== OPENING && kindAt(at) !== CLOSING; at++) {
      if (isStatementOf(blocks, at) || isTopStatement(at)) return false;
      if (kindAt(at) === OPENING_PARENTHESIS) nested++;
      if (kindAt(at) === CLOSING_PARENTHESIS && nested-- === 0) return true;
    }
    return false;
  }

  function readToken(part: Part, node: Node): void {
    if (kindAt(index) !== part.kind) return fail(part);
    if (part.target) assign(node, part, tokenValue(part.kind, text, starts[index] as number, ends[index] as number), index, index);
    index++;
  }

  function readCall(part: Part, node: Node): void {
    const rule = part.rule as CompiledRule;
    if (rule.fragment) return readPart(bodyOf(rule), node);
    if (rule.text) return readText(part, node);
    if (!canBegin(part, kindAt(index))) return fail(part);
    const from = index;
    const child = readRule(rule);
    if (child && part.target) {
      child.$container = node;
      assign(node, part, child, from, Math.max(from, index - 1));
    }
  }

  function readRule(rule: CompiledRule): Node | undefined {
    if (rule.union) {
      const chosen = choose(bodyOf(rule));
      if (chosen?.rule) return readRule(chosen.rule);
      fail(bodyOf(rule));
      return undefined;
    }
    const node = (rule.blank as () => Node)();
    node.$start = node.$end = starts[index] ?? 0;
    node.$places = places;
    const outer = placesNoted();
    nodes.push(node);
    if (open.length > DEEPEST) {
      report({ token: index, expected: [], rules: open.slice(), skippedTo: index, tooDeep: true });
      lost = true;
      abandoned = true;
      while (kindAt(index) !== END && !isTopStatement(index)) index++;
    }
    open.push(rule.name);
    readPart(bodyOf(rule), node);
    open.pop();
    node.$end = Math.max(node.$start, ends[index - 1] ?? 0);
    node.$spans = keepPlaces(outer);
    if (lost) node.$broken = true;
    return node;
  }

  /** Reads a rule that yields text (a name, a path) and puts its value where the element says. */
  function readText(part: Part, node: Node): void {
    if (!canBegin(part, kindAt(index))) return fail(part);
    const from = index;
    readPart(bodyOf(part.rule as CompiledRule), node);
    if (index === from + 1) named = { token: from, part, node };
    if (!part.target) return;
    let value = text.slice(starts[from], ends[index - 1]);
    if (index > from + 1 && /\s|\/[/*]/.test(value)) {
      value = "";
      for (let token = from; token < index; token++) value += text.slice(starts[token], ends[token]);
    }
    const name = nameOf(value);
    if (part.source.is !== "reference") return assign(node, part, name, from, index - 1);
    const link: Link = { $refText: name, ref: undefined };
    assign(node, part, link, from, index - 1);
    const { property, operator } = part.target;
    const place = operator === "+=" ? (node[property] as unknown[]).length - 1 : 0;
    links.push({ link, type: part.source.type, node: node as unknown as AstNode, property, index: place });
  }

  function assign(node: Node, { target, name }: Part, value: unknown, first: number, last: number): void {
    if (!target) return;
    const { property, operator } = target;
    if (operator === "?=") node[property] = true;
    else if (operator === "=") node[property] = value;
    else if (node[property] === nothing) node[property] = [value];
    else (node[property] as unknown[]).push(value);
    notePlace(name, starts[first] ?? 0, ends[last] ?? 0);
  }

  // ---- Going on after a mistake ----

  function readBlock(part: Part, node: Node): void {
    const top = open.length === 1;
    // Where any name may come, a declaration at the left margin is more likely than a name that is a word of the language.
    const named = !top && canBegin(part, ID);
    blocks.push(part);
    for (;;) {
      while (!lost && !(named && isTopStatement(index)) && isThere(part)) {
        beginnings.push(index);
        readOnce(part, node);
      }
      if (!lost && (kindAt(index) === (top ? END : CLOSING) || (!top && part.conflicts && isIn(part.conflicts, kindAt(index))))) break;
      if (!lost && !top && endsHere(index, blocks.slice(0, -1))) break;
      if (!lost) fail(part);
      if (abandoned && !top) break;
      lost = false;
      abandoned = false;
      const goesOn = skip(part, top, indentationOf(index));
      const last = problems.at(-1);
      if (last && last.skippedTo < index) problems[problems.length - 1] = { ...last, skippedTo: index };
      if (!goesOn) break;
    }
    blocks.pop();
  }

  /**
   * Passes over tokens up to the next statement of the list; false where the list ends instead.
   * A line that is not indented more deeply than the one with the mistake is the next statement, even if that has a mistake too.
   */
  function skip(part: Part, top: boolean, indentation: number): boolean {
    for (let first = true; ; first = false) {
      const kind = kindAt(index);
      if (kind === END || (kind === CLOSING && !top)) return false;
      if (kind === OPENING) {
        skipBraces();
        continue;
      }
      if (isStatement(part, index)) return true;
      if (!first && kind === ID && startsLine(index) && kindAt(index - 1) !== COMMA && indentationOf(index) <= indentation) return true;
      if (isStatementOf(blocks.slice(0, -1), index)) return false;
      index++;
    }
  }

  function skipBraces(): void {
    let nested = 0;
    do {
      const kind = kindAt(index);
      if (kind === END || (nested > 0 && isTopStatement(index))) return;
      if (kind === OPENING) nested++;
      if (kind === CLOSING) nested--;
      index++;
    } while (nested > 0);
  }

  /** A list whose statements begin with any name can only be taken up again at the beginning of a line. */
  function isStatement(part: Part, token: number): boolean {
    return canBegin(part, kindAt(token)) && (!canBegin(part, ID) || startsLine(token));
  }

  /** Whether a list of statements cannot go on: the file ends, or a statement of a list around it begins. */
  function endsHere(token: number, around: readonly Part[]): boolean {
    return kindAt(token) === END || isStatementOf(around, token) || isTopStatement(token);
  }

  function isStatementOf(around: readonly Part[], token: number): boolean {
    if (!startsLine(token)) return false;
    for (let each = 0; each < around.length; each++) {
      const block = around[each] as Part;
      if (!canBegin(block, ID) && canBegin(block, kindAt(token))) return true;
    }
    return false;
  }

  /** Text at the left margin that begins a declaration: the braces before it were not closed. */
  function isTopStatement(token: number): boolean {
    return statements !== undefined && canBegin(statements, kindAt(token)) && isAtMargin(token);
  }

  beginPlaces();
  const file = readRule(ruleNamed("File"));
  places.numbers = placesKept();
  return { file: file as unknown as File, tokens, problems, nodes: nodes as unknown as AstNode[], links, beginnings };
}
