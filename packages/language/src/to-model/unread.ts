import { closest, type Unread } from "@kurzweg/model";
import type { AstNode } from "langium";
import type { LinkedFile } from "../linking.ts";
import type { Problem } from "../problem.ts";
import type { Located } from "../reading/spans.ts";
import { nodeAt } from "../reading/tree.ts";
import { kindNamed } from "../reading/compiled.ts";

const STRING = kindNamed("STRING");

/** Mistakes that leave out nothing that is said about people. */
const harmless = /^(title|key|language|name\/spelling|contact|detail\/repeated|accept|condition|needs)/;

/** Declarations on which every statement about people may rest. */
const basic = new Set(["Dimension", "Value", "Group", "Impossible"]);
/** Statements about the steps that they name. */
const aboutSteps = new Set(["Step", "Exclusion", "Assignment", "Exception", "Body", "Unit", "Kind", "Phase"]);

/** What could not be understood in a file and its imports. */
export function unreadOf(linked: LinkedFile): Unread {
  const unread = { steps: new Set<string>(), people: false, sorts: new Set<string>() };
  for (const file of [linked, ...linked.imported]) {
    for (const problem of file.problems) if (!harmless.test(problem.code)) note(problem, file, linked, unread);
  }
  return unread;
}

function note(problem: Problem, file: LinkedFile, root: LinkedFile, unread: { steps: Set<string>; people: boolean; sorts: Set<string> }): void {
  if (problem.code.startsWith("import/") || problem.code.startsWith("file/")) {
    unread.people = true;
    return;
  }
  const declaration = declarationAt(file.document.file, problem.span.start);
  unread.sorts.add(declaration.$type);
  if (basic.has(declaration.$type) || problem.code === "group/cycle") unread.people = true;
  const steps = root.scope.all.get("step");
  const words = wordsAround(problem, file);
  for (const word of words) {
    const meant = steps?.has(word) ? word : closest(word, steps?.keys() ?? []);
    if (meant !== undefined && (steps?.has(word) || aboutSteps.has(declaration.$type))) unread.steps.add(meant);
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

/** The words of the statement that has the mistake, and of what was passed over because of it. */
function wordsAround({ span }: Problem, { document }: LinkedFile): readonly string[] {
  const { tokens, problems } = document.reading;
  const mistake = problems.find(({ token }) => tokens.starts[token] === span.start || tokens.ends[token - 1] === span.end);
  const statement = statementAt(document.file, span.start);
  const end = Math.max(statement.$end, span.end, mistake ? (tokens.ends[mistake.skippedTo - 1] ?? 0) : 0);
  const words: string[] = [];
  for (const [index, start] of tokens.starts.entries()) {
    if (start >= statement.$start && (tokens.ends[index] ?? 0) <= end && tokens.kinds[index] !== STRING) words.push(document.text.slice(start, tokens.ends[index]));
  }
  return words;
}

const statements = new Set(["Assignment", "Exception", "Step", "Exclusion", "Handoff", "Journey", "Transition", "Contact"]);

function statementAt(file: AstNode, offset: number): { readonly $start: number; readonly $end: number } {
  for (let node: AstNode | undefined = nodeAt(file, offset); node; node = node.$container) if (statements.has(node.$type)) return node as AstNode & Located;
  return { $start: offset, $end: offset };
}

function* stepsOf(kind: AstNode): Iterable<string> {
  const { assignments } = kind as AstNode & { readonly assignments: readonly { readonly steps: readonly { readonly $refText: string }[] }[] };
  for (const { steps } of assignments) for (const { $refText } of steps) yield $refText;
}
