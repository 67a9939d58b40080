import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CompletionItem,
  CompletionList,
  Location,
  Position,
  Range,
  SelectionRange,
  TypeHierarchyItem,
} from "vscode-languageserver";
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
  "?": async (asked) => {
    const found = await ask<{ readonly contents: { readonly value: string } } | null>(asked, "textDocument/hover");
    return found?.contents.value.split("\n").map((line) => line.replace(/ {2}$/, " ⏎")) ?? [];
  },
  "&": async (asked) => {
    const [item] = (await ask<readonly CallHierarchyItem[] | null>(asked, "textDocument/prepareCallHierarchy")) ?? [];
    if (!item) return [];
    const incoming = await asked.editor.request<readonly CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", { item });
    const outgoing = await asked.editor.request<readonly CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", { item });
    return [
      item.name,
      ...incoming.map(({ from, fromRanges }) => `← ${from.name}: ${from.detail} at ${rangesInWords(fromRanges)}`),
      ...outgoing.map(({ to, fromRanges }) => `→ ${to.name}: ${to.detail} at ${rangesInWords(fromRanges)}`),
    ];
  },
  ":": async (asked) => {
    const [item] = (await ask<readonly TypeHierarchyItem[] | null>(asked, "textDocument/prepareTypeHierarchy")) ?? [];
    if (!item) return [];
    const above = await asked.editor.request<readonly TypeHierarchyItem[]>("typeHierarchy/supertypes", { item });
    const below = await asked.editor.request<readonly TypeHierarchyItem[]>("typeHierarchy/subtypes", { item });
    const inWords = ({ name, detail, uri, selectionRange }: TypeHierarchyItem): string =>
      `${name}, ${detail} at ${asked.nameOf(uri)}:${rangesInWords([selectionRange])}`;
    return [inWords(item), ...above.map((each) => `above: ${inWords(each)}`), ...below.map((each) => `below: ${inWords(each)}`)];
  },
  "[": async ({ editor, uri, position, textOf }) => {
    const [found] = await editor.request<readonly SelectionRange[]>("textDocument/selectionRange", { textDocument: { uri }, positions: [position] });
    const lines: string[] = [];
    for (let each = found; each; each = each.parent) lines.push(textIn(each.range, textOf(uri)));
    return lines;
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
  "|": async (asked) => {
    const { items } = await ask<CompletionList>(asked, "textDocument/completion");
    const more = items.length > MOST_ITEMS ? [`… ${items.length - MOST_ITEMS} more`] : [];
    const [first] = items;
    const about = first ? documentationOf(await asked.editor.request<CompletionItem>("completionItem/resolve", first)) : [];
    return [...items.slice(0, MOST_ITEMS).map(itemInWords), ...more, ...about.map((line) => `    ${line}`)];
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

/** Longer lists are shown in part. */
const MOST_ITEMS = 25;
const LONGEST_TEXT = 160;

/** The first lines of what is said about an item when somebody looks at it. */
function documentationOf({ documentation }: CompletionItem): readonly string[] {
  const text = typeof documentation === "object" ? documentation.value : (documentation ?? "");
  return text
    .split("\n")
    .slice(0, 3)
    .filter((line) => line !== "");
}

/** “label · detail”, and what is written where that is not the label: “→ body ${1:name} ⏎ …”; then what is written elsewhere. */
function itemInWords({ label, detail, textEdit, additionalTextEdits = [] }: CompletionItem): string {
  const oneLine = (text: string): string => {
    const line = text.replace(/\s*\n\s*/g, " ⏎ ");
    return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1)}…` : line;
  };
  const edits = additionalTextEdits.map(({ range: { start }, newText }) => `; ${start.line + 1}:${start.character + 1} ${oneLine(newText.trim())}`);
  const text = textEdit && textEdit.newText.trimEnd() !== label ? ` → ${oneLine(textEdit.newText)}` : "";
  return `${label}${detail === undefined ? "" : ` · ${detail}`}${text}${edits.join("")}`;
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

/** Line and column of the beginning of each range. */
function rangesInWords(ranges: readonly Range[]): string {
  return ranges.map(({ start }) => `${start.line + 1}:${start.character + 1}`).join(", ");
}

/** The text of a range; of a long one its beginning and end. */
export function textIn({ start, end }: Range, text: string): string {
  const lines = text.split("\n").slice(start.line, end.line + 1);
  lines[lines.length - 1] = (lines.at(-1) ?? "").slice(0, end.character);
  lines[0] = (lines[0] ?? "").slice(start.character);
  return lines.length === 1 ? (lines[0] ?? "") : `${lines[0]} … ${(lines.at(-1) ?? "").trim()} (${lines.length} lines)`;
}
