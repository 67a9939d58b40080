import { hasLineEnd } from "../lines.ts";
import { bodyOf, canBegin, type CompiledRule, END, kindNamed, type Part, ruleNamed } from "./compiled.ts";
import type { Element } from "./grammar.ts";
import type { Reading } from "./reader.ts";
import { spanOf } from "./spans.ts";
import type { Tokens } from "./tokens.ts";
import { nameOf } from "./values.ts";

/** A rule of the grammar that is being read, with the token at which it began. */
export interface Surrounding {
  readonly rule: string;
  readonly token: number;
  readonly outer: Surrounding | undefined;
}

/** Something that may come next. */
export interface Expectation {
  /** A word or sign, a terminal, a name that stands for something, or a call of a rule that yields text. */
  readonly element: Element;
  readonly within: Surrounding;
  /** What may come after it; for words and signs. */
  after(): readonly Expectation[];
}

/** Whether a name stands for something of a type of the grammar. */
export type Known = (type: string, name: string, within: Surrounding) => boolean;

/** What is left to be read after something: the rest of a sequence, or one more of a repeated part (`at` is then -1). */
interface Rest {
  readonly part: Part;
  readonly at: number;
  readonly within: Surrounding;
  readonly next: Rest | undefined;
}

/** One way to understand the text up to here; the higher its cost, the less likely. */
interface Way {
  readonly rest: Rest | undefined;
  readonly cost: number;
}

/** A word, sign, terminal or name that may come next. */
interface Leaf extends Way {
  readonly part: Part;
  readonly within: Surrounding;
}

const OPENING = kindNamed("{");
const CLOSING = kindNamed("}");
const ID = kindNamed("ID");
const SLASH = kindNamed("/");

/**
 * What may stand at an offset, when everything after it is left out. Unlike the reader, which decides,
 * it follows all ways to understand the text at once. A word of the language is rather that than a name,
 * and a name rather one that is known. After a mistake it goes on with the next statement.
 */
export function expectedAt(offset: number, reading: Reading, known: Known): readonly Expectation[] {
  const { tokens } = reading;
  const end = tokensBefore(offset, tokens);
  let index = startBefore(offset, reading);
  let ways = index === 0 ? fromHeader() : fromStatements();
  const tried = new Set<number>();
  while (index < end) {
    const leaves = leavesOf(ways, { kind: tokens.kinds[index], at: index, tokens, known });
    if (leaves.length > 0) {
      ways = leaves.sort((left, right) => left.cost - right.cost);
      index++;
    } else ({ ways, index } = recovered(ways, index, { end, offset, tried }, tokens));
  }
  return expectationsOf(likely(ways), end);
}

/** How many tokens end before an offset or at it. */
export function tokensBefore(offset: number, { ends, kinds }: Tokens): number {
  let low = 0;
  let high = kinds.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Only the ways that are as good as the best. */
function likely(ways: readonly Way[]): readonly Way[] {
  const best = Math.min(...ways.map(({ cost }) => cost));
  return ways.filter(({ cost }) => cost === best);
}

function expectationsOf(ways: readonly Way[], at: number): readonly Expectation[] {
  return leavesOf(ways, { at }).map(({ part, within, rest, cost }) => ({
    element: part.source,
    within,
    after: () => expectationsOf([{ rest, cost }], at + 1),
  }));
}

// ---- Where to begin ----

/** The first token of the last declaration, header or import before an offset. */
function startBefore(offset: number, { file: { header, imports, declarations }, tokens }: Reading): number {
  let start = 0;
  for (const node of [...(header ? [header] : []), ...imports, ...declarations]) {
    const own = spanOf(node).start;
    if (own > start && own < offset) start = own;
  }
  return tokensBefore(start, tokens);
}

function fromHeader(): readonly Way[] {
  return [{ rest: { part: bodyOf(ruleNamed("File")), at: 0, within: file, next: undefined }, cost: 0 }];
}

function fromStatements(): readonly Way[] {
  return [{ rest: { part: bodyOf(ruleNamed("File")).parts[1] as Part, at: -1, within: file, next: undefined }, cost: 0 }];
}

const file: Surrounding = { rule: "File", token: 0, outer: undefined };

// ---- Following the grammar ----

interface Looking {
  /** Only what begins with this kind of token is of interest; everything without it. */
  readonly kind?: number | undefined;
  readonly at: number;
  readonly tokens?: Tokens;
  readonly known?: Known;
}

function leavesOf(ways: readonly Way[], { kind, at, tokens, known }: Looking): Leaf[] {
  const leaves: Leaf[] = [];
  const visited = new Set<Rest>();
  for (const { rest, cost } of ways) resume(rest, cost);
  return leaves;

  function resume(rest: Rest | undefined, cost: number): void {
    if (!rest || visited.has(rest)) return;
    visited.add(rest);
    const { part, at: place, within, next } = rest;
    if (place < 0) {
      once(part, rest, within, cost);
      return resume(next, cost);
    }
    const child = part.parts[place];
    if (!child) return resume(next, cost);
    expand(child, place + 1 < part.parts.length ? { ...rest, at: place + 1 } : next, within, cost);
  }

  function expand(part: Part, next: Rest | undefined, within: Surrounding, cost: number): void {
    once(part, part.repeated ? { part, at: -1, within, next } : next, within, cost);
    if (part.optional) resume(next, cost);
  }

  function once(part: Part, next: Rest | undefined, within: Surrounding, cost: number): void {
    if (kind !== undefined && !canBegin(part, kind)) return;
    if (part.is === "sequence") return resume({ part, at: 0, within, next }, cost);
    if (part.is === "choice") {
      for (const child of part.parts) expand(child, next, within, cost);
      return;
    }
    const { rule } = part;
    if (!rule) return void leaves.push({ part, within, rest: next, cost });
    if (!rule.text) return expand(bodyOf(rule), next, rule.fragment || rule.union ? within : inside(rule, within), cost);
    if (kind === undefined) return void leaves.push({ part, within, rest: next, cost });
    expand(bodyOf(rule), next, within, cost + costOf(part, within));
  }

  function inside({ name }: CompiledRule, outer: Surrounding): Surrounding {
    return { rule: name, token: at, outer };
  }

  /** A word of the language that is taken for a name, and a name that nobody declares, are less likely. */
  function costOf({ source }: Part, within: Surrounding): number {
    const word = kind === ID ? 0 : 1;
    if (source.is !== "reference" || !tokens || !known) return word;
    return known(source.type, pathAt(at, tokens), within) ? word : word + 1;
  }
}

/** The name that begins at a token, with those after its slashes. */
export function pathAt(token: number, { kinds, starts, ends, text }: Tokens): string {
  let path = text.slice(starts[token], ends[token]);
  for (let at = token + 1; kinds[at] === SLASH && starts[at] === ends[at - 1]; at += 2) path += `/${text.slice(starts[at + 1], ends[at + 1])}`;
  return nameOf(path);
}

// ---- Going on after a mistake ----

/** Where reading stops, and where it has been taken up again. */
interface Bounds {
  readonly end: number;
  readonly offset: number;
  readonly tried: Set<number>;
}

/** Goes on as the reader does: with the next statement of a list around the mistake, or after its closing brace. */
function recovered(
  ways: readonly Way[],
  from: number,
  { end, offset, tried }: Bounds,
  tokens: Tokens,
): { readonly ways: readonly Way[]; readonly index: number } {
  const rests = [...restsOf(ways[0]?.rest)];
  const lists = rests.filter(isList);
  const goOn = (rest: Rest | undefined, index: number) => ({ ways: rest ? [{ rest, cost: 0 }] : fromStatements(), index });
  const listAt = (index: number): Rest | undefined => [...lists, ...restsOf(fromStatements()[0]?.rest)].find((list) => begins(list, index, tokens));
  // The line may begin with a statement whose first word was taken for a name, since the line before broke off.
  const first = firstOfLine(from, tokens);
  if (first < from && !tried.has(first) && (ways[0]?.cost ?? 0) > 0 && listAt(first)) {
    tried.add(first);
    return goOn(listAt(first), first);
  }
  for (let index = from; index < end; index++) {
    const kind = tokens.kinds[index];
    if (kind === OPENING) {
      const opened = index === from ? openedBy(rests) : undefined;
      if (opened) return goOn(opened, index);
      index = closingOf(index, end, tokens) - 1;
    } else if (kind === CLOSING) {
      if (lists.length > 0) return goOn(lists[0]?.next, index);
    } else if (listAt(index)) return goOn(listAt(index), index);
  }
  // Nobody knows how a broken statement goes on, but a new line may begin the next one.
  return startsLine(end, offset, tokens) ? goOn(lists[0], end) : { ways: [], index: end };
}

/** Whether a token begins a statement of a list; where that may be any name, only at the beginning of a line. */
function begins({ part }: Rest, token: number, tokens: Tokens): boolean {
  return canBegin(part, tokens.kinds[token] ?? END) && (!canBegin(part, ID) || startsLine(token, tokens.starts[token] ?? 0, tokens));
}

function firstOfLine(token: number, tokens: Tokens): number {
  let first = token;
  while (first > 0 && !startsLine(first, tokens.starts[first] ?? 0, tokens)) first--;
  return first;
}

function* restsOf(rest: Rest | undefined): Iterable<Rest> {
  for (let each = rest; each; each = each.next) yield each;
}

/** Whether statements of a list in braces may follow. */
function isList({ part, at, within }: Rest): boolean {
  return at < 0 && part.block && within !== file;
}

/** Where the statement itself goes on with its braces, whatever is missing before them. */
function openedBy(rests: readonly Rest[]): Rest | undefined {
  for (const rest of rests) {
    if (isList(rest)) return undefined;
    const place = rest.at < 0 ? -1 : rest.part.parts.findIndex((part, index) => index >= rest.at && canBegin(part, OPENING));
    if (place >= 0) return { ...rest, at: place };
  }
  return undefined;
}

/** The token after the braces that open at a token. */
function closingOf(token: number, end: number, { kinds }: Tokens): number {
  let nested = 0;
  for (let index = token; index < end; index++) {
    if (kinds[index] === OPENING) nested++;
    if (kinds[index] === CLOSING && --nested === 0) return index + 1;
  }
  return end;
}

/** Whether something at an offset, after so many tokens, stands in a line of its own. */
function startsLine(tokens: number, offset: number, { ends, text }: Tokens): boolean {
  return tokens === 0 || hasLineEnd(text, ends[tokens - 1], offset);
}
