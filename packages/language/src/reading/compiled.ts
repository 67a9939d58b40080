import type { Element, Rule, Target } from "./grammar.ts";
import { numberOfName } from "./spans.ts";
import type { Node } from "./node.ts";
import { blanks, keywords, rules } from "./syntax.ts";

/** Kinds of token are numbers, so that comparing them is cheap. These stand for trouble and for the end. */
export const END = 0;
export const UNKNOWN = 1;

const terminals = ["DATE", "INT", "ID", "STRING", "LANGTAG"];

/** What each kind of token is called: a terminal of the grammar, or a word or sign of the language. */
export const kindNames: readonly string[] = ["end of file", "unknown character", ...terminals, ...keywords];

const kinds = new Map(kindNames.map((name, kind) => [name, kind]));

/** The kind of token that a name of {@link kindNames} stands for. */
export function kindNamed(name: string): number {
  return kinds.get(name) ?? UNKNOWN;
}

/** One element of the grammar in the form that the reader works with. All have the same properties in the same order: that is what makes reading fast. */
export interface Part {
  readonly source: Element;
  readonly is: Element["is"];
  /** For words and terminals: the kind of token. */
  readonly kind: number;
  /** For calls and references. */
  readonly rule: CompiledRule | undefined;
  readonly parts: readonly Part[];
  /** The element may be left out. */
  readonly optional: boolean;
  /** The element may stand here several times. */
  readonly repeated: boolean;
  readonly block: boolean;
  readonly target: Target | undefined;
  /** {@link numberOfName} of the property of the target. */
  readonly name: number;
  readonly conflicts: KindSet | undefined;
  /** The kinds of token with which the element, once, may begin; filled in when it is first asked. */
  first: KindSet | undefined;
  /** For choices: the parts that may begin with a kind of token. */
  readonly byKind: (readonly Part[] | undefined)[];
}

/** Kinds of token, one bit each. */
export type KindSet = Int32Array;

export interface CompiledRule {
  readonly name: string;
  readonly fragment: boolean;
  readonly text: boolean;
  readonly union: boolean;
  readonly source: Rule;
  /** Makes a node of the rule of which nothing was read yet; for rules that have nodes of their own. */
  readonly blank: (() => Node) | undefined;
  /** Filled in when it is first asked for with {@link bodyOf}. */
  body: Part | undefined;
}

const compiled = new Map<string, CompiledRule>();

export function ruleNamed(name: string): CompiledRule {
  let rule = compiled.get(name);
  if (!rule) {
    const source = rules[name];
    if (!source) throw new Error(`There is no rule ${name}.`);
    rule = { name, fragment: source.fragment === true, text: source.text === true, union: source.union === true, source, blank: blanks[name], body: undefined };
    compiled.set(name, rule);
  }
  return rule;
}

/** What a rule consists of, compiled when it is first asked for. */
export function bodyOf(rule: CompiledRule): Part {
  return (rule.body ??= compile(rule.source.body));
}

function compile(source: Element): Part {
  // What a choice is assigned to is assigned to whichever of its parts is there.
  const inherited = source.is === "choice" && source.to ? source.to : undefined;
  const children = source.is === "choice" || source.is === "sequence" ? source.parts : [];
  return {
    source,
    is: source.is,
    kind: source.is === "keyword" ? kindNamed(source.word) : source.is === "terminal" ? kindNamed(source.terminal) : -1,
    rule: source.is === "call" || source.is === "reference" ? ruleNamed(source.rule) : undefined,
    parts: children.map((child) => compile(inherited ? { ...child, to: inherited } : child)),
    optional: source.many === "?" || source.many === "*",
    repeated: source.many === "*" || source.many === "+",
    block: source.block === true,
    target: source.to,
    name: source.to ? numberOfName(source.to.property) : -1,
    conflicts: source.conflicts && kindSetOf(source.conflicts.map(kindNamed)),
    first: undefined,
    byKind: source.is === "choice" ? Array.from(kindNames, () => undefined) : [],
  };
}

function kindSetOf(kinds: readonly number[]): KindSet {
  const set = new Int32Array((kindNames.length >>> 5) + 1);
  for (const kind of kinds) set[kind >>> 5] = (set[kind >>> 5] as number) | (1 << (kind & 31));
  return set;
}

/** Whether a kind of token is in a set. */
export function isIn(set: KindSet, kind: number): boolean {
  return (((set[kind >>> 5] as number) >>> (kind & 31)) & 1) === 1;
}

/** Whether an element may begin with a kind of token. */
export function canBegin(part: Part, kind: number): boolean {
  return part.kind >= 0 ? part.kind === kind : isIn((part.first ??= firstOf(part)), kind);
}

function firstOf(part: Part): KindSet {
  if (part.rule) {
    const body = bodyOf(part.rule);
    return (body.first ??= firstOf(body));
  }
  const first = kindSetOf(part.kind >= 0 ? [part.kind] : []);
  for (const child of part.parts) {
    const begins = (child.first ??= firstOf(child));
    for (let word = 0; word < first.length; word++) first[word] = (first[word] as number) | (begins[word] as number);
    if (part.is === "sequence" && !child.optional) break;
  }
  return first;
}

/** The words, signs and terminals with which an element may begin. */
export function beginningsOf(part: Part): readonly string[] {
  return kindNames.filter((_, kind) => canBegin(part, kind));
}

/** The parts of a choice that may begin with a kind of token. */
export function candidatesOf(choice: Part, kind: number): readonly Part[] {
  return choice.byKind[kind] ?? remembered(choice, kind);
}

function remembered(choice: Part, kind: number): readonly Part[] {
  return (choice.byKind[kind] = choice.parts.filter((part) => canBegin(part, kind)));
}
