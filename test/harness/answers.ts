import type { CodeAction, Location, Position } from "vscode-languageserver";
import type { Editor } from "./editor.ts";
import { afterEdit, changedLines } from "./edits.ts";

/** A place in a file that an editor question is about. */
export interface Asked {
  readonly editor: Editor;
  readonly uri: string;
  readonly position: Position;
  /** The text of a file, for showing lines of it. */
  textOf(uri: string): string;
  /** A file as answers name it. */
  nameOf(uri: string): string;
}

/** Asks the editor, and gives the answer in lines. */
export type Asker = (asked: Asked) => Promise<readonly string[]>;

/** What each sign asks. */
export const askers: Readonly<Record<string, Asker>> = {
  ">": async (asked) => {
    const found = await ask<Location | null>(asked, "textDocument/definition");
    return found ? [locationInWords(found, asked)] : [];
  },
  "*": async (asked) => {
    const found = await ask<readonly Location[] | null>(asked, "textDocument/references", { context: { includeDeclaration: true } });
    return (found ?? []).map((each) => locationInWords(each, asked));
  },
  "!": async (asked) => {
    const { position, editor, uri } = asked;
    const actions = await ask<readonly CodeAction[] | null>(asked, "textDocument/codeAction", {
      range: { start: position, end: position },
      context: { diagnostics: editor.diagnostics(uri) },
    });
    return (actions ?? []).flatMap((action) => actionInWords(action, asked));
  },
};

/** The title, with a star where it is the preferred one, and the lines that change, each file under its name where it is another one. */
function actionInWords({ title, isPreferred, edit }: CodeAction, { uri, textOf, nameOf }: Asked): readonly string[] {
  const changes = [...afterEdit(edit ?? {}, textOf)].flatMap(([file, text]) => [
    ...(file === uri ? [] : [`  in ${nameOf(file)}`]),
    ...changedLines(textOf(file), text).map((line) => `  ${line}`),
  ]);
  return [`${isPreferred ? "* " : ""}${title}`, ...changes];
}

function ask<Result>({ editor, uri, position }: Asked, method: string, more: object = {}): Promise<Result> {
  return editor.request<Result>(method, { textDocument: { uri }, position, ...more });
}

/** “file:12:5 the line with [the range] in brackets”. */
export function locationInWords({ uri, range: { start, end } }: Location, { textOf, nameOf }: Asked): string {
  const line = textOf(uri).split("\n")[start.line] ?? "";
  const marked = `${line.slice(0, start.character)}[${line.slice(start.character, end.character)}]${line.slice(end.character)}`;
  return `${nameOf(uri)}:${start.line + 1}:${start.character + 1} ${marked.trim()}`;
}
