import type { Element, Rule, Target } from "./grammar.ts";
import { keywords, rules } from "./syntax.ts";

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

/** One element of the grammar in the form that the reader works with. */
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
  readonly conflicts: ReadonlySet<number> | undefined;
  /** The kinds of token with which the element, once, may begin, one bit each; filled in when it is first asked. */
  first: Int32Array | undefined;
  /** For choices: the parts that may begin with a kind of token. */
  readonly byKind: (readonly Part[] | undefined)[];
}

export interface CompiledRule {
  readonly name: string;
  readonly fragment: boolean;
  readonly text: boolean;
  readonly union: boolean;
  /** Properties that hold lists, and those that are flags. */
  readonly lists: readonly string[];
  readonly flags: readonly string[];
  readonly body: Part;
}

const compiled = new Map<string, CompiledRule>();

/** A rule of the grammar, compiled when it is first asked for. */
export function ruleNamed(name: string): CompiledRule {
  let rule = compiled.get(name);
  if (!rule) {
    const source = rules[name];
    if (!source) throw new Error(`There is no rule ${name}.`);
    compiled.set(name, (rule = compileRule(name, source)));
  }
  return rule;
}

function compileRule(name: string, source: Rule): CompiledRule {
  const targets = [...targetsOf(source.body)];
  const named = (operator: string): string[] => [...new Set(targets.filter((target) => target.operator === operator).map((target) => target.property))];
  let body: Part | undefined;
  return {
    name,
    fragment: source.fragment === true,
    text: source.text === true,
    union: source.union === true,
    lists: named("+="),
    flags: named("?="),
    get body() {
      return (body ??= compile(source.body));
    },
  };
}

function* targetsOf(element: Element): Iterable<Target> {
  if (element.to) yield element.to;
  if (element.is === "choice" || element.is === "sequence") for (const part of element.parts) yield* targetsOf(part);
  const called = element.is === "call" ? rules[element.rule] : undefined;
  if (called?.fragment) yield* targetsOf(called.body);
}

function compile(source: Element): Part {
  // What a choice is assigned to is assigned to whichever of its parts is there.
  const inherited = source.is === "choice" && source.to ? source.to : undefined;
  const children = source.is === "choice" || source.is === "sequence" ? source.parts : [];
  let rule: CompiledRule | undefined;
  return {
    source,
    is: source.is,
    kind: source.is === "keyword" ? kindNamed(source.word) : source.is === "terminal" ? kindNamed(source.terminal) : -1,
    get rule() {
      return source.is === "call" || source.is === "reference" ? (rule ??= ruleNamed(source.rule)) : undefined;
    },
    parts: children.map((child) => compile(inherited ? { ...child, to: inherited } : child)),
    optional: source.many === "?" || source.many === "*",
    repeated: source.many === "*" || source.many === "+",
    block: source.block === true,
    target: source.to,
    conflicts: source.conflicts && new Set(source.conflicts.map(kindNamed)),
    first: undefined,
    byKind: [],
  };
}

/** Whether an element may begin with a kind of token. */
export function canBegin(part: Part, kind: number): boolean {
  return part.kind >= 0 ? part.kind === kind : ((((part.first ??= firstOf(part))[kind >>> 5] as number) >>> (kind & 31)) & 1) === 1;
}

function firstOf(part: Part): Int32Array {
  if (part.rule) return (part.rule.body.first ??= firstOf(part.rule.body));
  const first = new Int32Array((kindNames.length >>> 5) + 1);
  if (part.kind >= 0) add(first, part.kind);
  for (const child of part.parts) {
    if (child.kind >= 0) add(first, child.kind);
    else {
      const begins = (child.first ??= firstOf(child));
      for (let word = 0; word < first.length; word++) first[word] = (first[word] as number) | (begins[word] as number);
    }
    if (part.is === "sequence" && !child.optional) break;
  }
  return first;
}

function add(set: Int32Array, kind: number): void {
  set[kind >>> 5] = (set[kind >>> 5] as number) | (1 << (kind & 31));
}

/** The words, signs and terminals with which an element may begin. */
export function beginningsOf(part: Part): readonly string[] {
  return kindNames.filter((_, kind) => canBegin(part, kind));
}

/** The parts of a choice that may begin with a kind of token. */
export function candidatesOf(choice: Part, kind: number): readonly Part[] {
  return (choice.byKind[kind] ??= choice.parts.filter((part) => canBegin(part, kind)));
}
