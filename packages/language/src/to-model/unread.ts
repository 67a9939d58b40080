import { closest, type Unread } from "@kurzweg/model";
import type { AstNode } from "langium";
import { hasLineEnd } from "../lines.ts";
import type { LinkedFile } from "../linking.ts";
import type { Problem } from "../problem.ts";
import { kindNamed } from "../reading/compiled.ts";
import { tokensBefore } from "../reading/next.ts";
import { type Span, spanOf } from "../reading/spans.ts";
import { isWhole, nodeAt } from "../reading/tree.ts";

const STRING = kindNamed("STRING");

/** Mistakes that leave out nothing that is said about people. */
const harmless = /^(title|key|language|name\/spelling|contact|detail\/repeated|syntax\/(unclosed$|quotation|surplus)|accept|condition|needs)/;

/** Whether a mistake leaves out nothing. A condition with an open parenthesis can be read in two ways. */
function isHarmless({ code, details }: Problem): boolean {
  const { sign } = details as { readonly sign?: string };
  return harmless.test(code) && sign !== "(" && sign !== ")";
}

/** Declarations on which every statement about people may rest. */
const basic = new Set(["Dimension", "Value", "Group", "Impossible"]);
/** Statements about the steps that they name. */
const aboutSteps = new Set(["Step", "Exclusion", "Assignment", "Exception", "Body", "Unit", "Kind", "Phase"]);

/** What could not be understood in a file and its imports. */
export function unreadOf(linked: LinkedFile): Unread {
  const unread = { steps: new Set<string>(), people: false, sorts: new Set<string>() };
  for (const file of [linked, ...linked.imported]) {
    for (const problem of file.problems) if (!isHarmless(problem)) note(problem, file, linked, unread);
  }
  return unread;
}

function note(problem: Problem, file: LinkedFile, root: LinkedFile, unread: { steps: Set<string>; people: boolean; sorts: Set<string> }): void {
  if (/^(import|file)\/|^syntax\/unclosed-comment$/.test(problem.code) && problem.code !== "import/late") {
    unread.people = true;
    return;
  }
  const declaration = declarationAt(file.document.file, problem.span.start);
  unread.sorts.add(declaration.$type);
  const concerned = [declaration, ...declarationBefore(problem.span.start, file.document)];
  if (concerned.some(({ $type }) => basic.has($type)) || problem.code === "group/cycle") unread.people = true;
  const steps = root.scope.all.get("step");
  const isAboutSteps = aboutSteps.has(declaration.$type);
  for (const word of wordsAround(problem, file)) {
    const meant = steps?.has(word) ? word : isAboutSteps ? closest(word, steps?.keys() ?? []) : undefined;
    if (meant !== undefined) unread.steps.add(meant);
    const kind = root.scope.all.get("kind")?.get(word);
    if (kind && declaration.$type === "File") for (const step of stepsOf(kind.node)) unread.steps.add(step);
  }
}

function declarationAt(file: AstNode, offset: number): AstNode {
  let node: AstNode = nodeAt(file, offset);
  while (node.$container && node.$container.$type !== "File") {
    if (node.$type === "Step") return node;
    node = node.$container;
  }
  return node;
}

/** The declaration that ended before a mistake on the same line: it may have been meant to go on. */
function declarationBefore(offset: number, { text, file, reading }: LinkedFile["document"]): readonly AstNode[] {
  const before = offset >= text.length ? text.length : reading.tokens.ends[tokensBefore(offset, reading.tokens) - 1];
  return before === undefined || hasLineEnd(text, before, offset) ? [] : [declarationAt(file, before - 1)];
}

/** The words of the statements that have the mistake, and of what was passed over because of it, in the order of the text. */
function wordsAround({ span }: Problem, { document }: LinkedFile): ReadonlySet<string> {
  const { tokens, problems } = document.reading;
  const lineOf = (offset: number): number => document.lines.positionAt(offset).line;
  const mistakes = problems.filter(({ token }) => tokens.ends[token - 1] === span.end || lineOf(tokens.starts[token] ?? 0) === lineOf(span.start));
  const passedOver = mistakes.map(({ token, skippedTo }) => ({ start: tokens.starts[token] ?? 0, end: tokens.ends[skippedTo - 1] ?? 0 }));
  const statement = statementAt(document.file, span.start);
  const ranges = [
    statement ? spanOf(statement) : { start: span.start, end: span.start },
    span,
    ...passedOver,
    ...mistakes.map(({ token }) => statementBefore(token, document)),
  ];
  const words = new Set<string>();
  let token = 0;
  for (const { start, end } of ranges.sort((left, right) => left.start - right.start)) {
    for (token = Math.max(token, tokensBefore(start, tokens)); token < tokens.kinds.length && (tokens.ends[token] as number) <= end; token++) {
      const isWord = (tokens.starts[token] as number) >= start && tokens.kinds[token] !== STRING;
      if (isWord) words.add(document.text.slice(tokens.starts[token], tokens.ends[token]));
    }
  }
  return words;
}

/** The statement that ended before a mistake, where it may have been meant to go on: it broke off, or stands on the same line. */
function statementBefore(token: number, { text, file, reading }: LinkedFile["document"]): Span {
  const { starts, ends } = reading.tokens;
  const before = Math.max(0, (ends[token - 1] ?? 0) - 1);
  const statement = statementAt(file, before);
  const nothing = { start: before, end: before };
  if (!statement) return nothing;
  return !hasLineEnd(text, before, starts[token]) || !isWhole(statement) ? spanOf(statement) : nothing;
}

const statements = new Set(["Assignment", "Exception", "Step", "Exclusion", "Handoff", "Journey", "Transition", "Contact"]);

function statementAt(file: AstNode, offset: number): AstNode | undefined {
  for (let node: AstNode | undefined = nodeAt(file, offset); node; node = node.$container) if (statements.has(node.$type)) return node;
  return undefined;
}

function* stepsOf(kind: AstNode): Iterable<string> {
  const { assignments } = kind as AstNode & { readonly assignments: readonly { readonly steps: readonly { readonly $refText: string }[] }[] };
  for (const { steps } of assignments) for (const { $refText } of steps) yield $refText;
}
