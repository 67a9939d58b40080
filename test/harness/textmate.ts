import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRegistry } from "vscode-tmgrammar-test/dist/common/index.js";
import type { GrammarTestCase, TestFailure } from "vscode-tmgrammar-test/dist/unit/index.js";
import { parseGrammarTestCase, runGrammarTestCase } from "vscode-tmgrammar-test/dist/unit/index.js";
import { root } from "./pipeline.ts";

const scopeName = "source.region";
const registry = createRegistry([{ scopeName, path: join(root, "syntaxes/region.tmLanguage.json") } as Parameters<typeof createRegistry>[0][number]]);

/** A stretch of a text that an editor shows in one way. */
export interface Coloured {
  readonly start: number;
  readonly end: number;
  /** The innermost name of the grammar that applies. */
  readonly scope: string;
}

/** How an editor colours a text, in order and without blanks between the stretches being left out. */
export async function colour(text: string): Promise<readonly Coloured[]> {
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error("The grammar is missing.");
  const found: Coloured[] = [];
  let state: Parameters<typeof grammar.tokenizeLine>[1] = null;
  let offset = 0;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    for (const { startIndex, endIndex, scopes } of tokens)
      found.push({ start: offset + startIndex, end: offset + Math.min(endIndex, line.length), scope: scopes.at(-1) ?? "" });
    state = ruleStack;
    offset += line.length + 1;
  }
  return found;
}

/** What a case of `test/highlighting/` expects and the grammar does not give. */
export async function failuresOf(path: string): Promise<readonly TestFailure[]> {
  const test: GrammarTestCase = parseGrammarTestCase(readFileSync(path, "utf8"));
  return runGrammarTestCase(registry, test);
}
