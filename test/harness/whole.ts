import {
  type CodeLens,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type SemanticTokens,
  SymbolKind,
  type WorkspaceSymbol,
} from "vscode-languageserver";
import { tokenModifiers, tokenTypes } from "../../packages/server/src/structure/tokens.ts";
import { type Asked, textIn } from "./answers.ts";
import type { Note } from "./questions.ts";

/** What can be asked about a whole file; what stands behind the word is passed on. */
const askers: Readonly<Record<string, (asked: Asked, about: string) => Promise<readonly Note[]>>> = {
  symbols: async (asked) => symbolNotes(await ask<readonly DocumentSymbol[]>(asked, "textDocument/documentSymbol"), 0),
  async search(asked, query) {
    const found = await asked.editor.request<readonly WorkspaceSymbol[]>("workspace/symbol", { query });
    return found.map(({ name, kind, containerName, location }) => {
      const at = "range" in location ? `${location.range.start.line + 1}:${location.range.start.character + 1}` : "";
      return { line: 0, words: `${kindName(kind)} ${name}, ${containerName} at ${asked.nameOf(location.uri)}:${at}` };
    });
  },
  async folding(asked) {
    const found = await ask<readonly FoldingRange[]>(asked, "textDocument/foldingRange");
    return found.map(({ startLine, endLine, kind }) => ({ line: startLine, words: `folds with ${endLine - startLine} more${kind ? ` (${kind})` : ""}` }));
  },
  async links(asked) {
    const found = await ask<readonly DocumentLink[]>(asked, "textDocument/documentLink");
    return found.map(({ range, target, tooltip }) => ({
      line: range.start.line,
      words: `[${textIn(range, asked.textOf(asked.uri))}](${target?.startsWith("file:") ? asked.nameOf(target) : target})${tooltip ? ` ${tooltip}` : ""}`,
    }));
  },
  async hints(asked) {
    const lines = asked.textOf(asked.uri).split("\n");
    const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    const found = await ask<readonly InlayHint[]>(asked, "textDocument/inlayHint", { range });
    return lines.flatMap((text, line) => {
      const here = found.filter(({ position }) => position.line === line).sort((left, right) => right.position.character - left.position.character);
      if (here.length === 0) return [];
      const words = here.reduce((all, { position: { character: at }, label }) => `${all.slice(0, at)} ‹${String(label)}›${all.slice(at)}`, text);
      return [{ line, words: words.trim() }];
    });
  },
  async lenses(asked) {
    const found = await ask<readonly CodeLens[]>(asked, "textDocument/codeLens");
    const notes = [];
    for (const lens of found) {
      const { command } = lens.command ? lens : await asked.editor.request<CodeLens>("codeLens/resolve", lens);
      notes.push({ line: lens.range.start.line, words: `${textIn(lens.range, asked.textOf(asked.uri))}: ${command?.title ?? ""}` });
    }
    return notes;
  },
  async tokens(asked) {
    const { data } = await ask<SemanticTokens>(asked, "textDocument/semanticTokens/full");
    return tokenNotes(data, asked.textOf(asked.uri).split("\n"));
  },
};

/** Asks the editor about a whole file; each part of the answer stands below its line. */
export async function notesFor(question: string, asked: Asked): Promise<readonly Note[]> {
  const [word = "", ...about] = question.split(" ");
  const asker = askers[word];
  if (!asker) throw new Error(`Nobody can be asked for “${question}”.`);
  return asker(asked, about.join(" "));
}

function ask<Result>({ editor, uri }: Asked, method: string, more: object = {}): Promise<Result> {
  return editor.request<Result>(method, { textDocument: { uri }, ...more });
}

function symbolNotes(symbols: readonly DocumentSymbol[], depth: number): readonly Note[] {
  return symbols.flatMap(({ name, detail, kind, range, selectionRange, children }) => [
    {
      line: selectionRange.start.line,
      words: `${"– ".repeat(depth)}${kindName(kind)} ${name}, ${detail}, ${range.end.line - range.start.line + 1} line(s)`,
    },
    ...symbolNotes(children ?? [], depth + 1),
  ]);
}

function kindName(kind: SymbolKind): string {
  return Object.entries(SymbolKind).find(([, value]) => value === kind)?.[0] ?? String(kind);
}

/** The tokens of each line, each with its type. */
function tokenNotes(data: readonly number[], lines: readonly string[]): readonly Note[] {
  const notes: { line: number; words: string }[] = [];
  let [line, column] = [0, 0];
  for (let index = 0; index + 4 < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    [line, column] = [line + down, down > 0 ? right : column + right];
    const names = [tokenTypes[type], ...tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0)].join(".");
    const words = `${(lines[line] ?? "").slice(column, column + length)}:${names}`;
    const last = notes.at(-1);
    if (last?.line === line) last.words += `  ${words}`;
    else notes.push({ line, words });
  }
  return notes;
}
