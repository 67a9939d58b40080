import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** The texts of the files that an edit changes, afterwards. */
export function afterEdit(edit: WorkspaceEdit, textOf: (uri: string) => string): ReadonlyMap<string, string> {
  return new Map(
    editsIn(edit).map(([uri, edits]) => [
      uri,
      TextDocument.applyEdits(
        TextDocument.create(uri, "region", 0, textOf(uri)),
        edits.map((each) => ("newText" in each ? each : { range: each.range, newText: each.snippet.value })),
      ),
    ]),
  );
}

function editsIn({ changes, documentChanges }: WorkspaceEdit): readonly (readonly [uri: string, edits: readonly (TextEdit | SnippetTextEdit)[]])[] {
  if (documentChanges) return documentChanges.flatMap((each) => ("edits" in each ? [[each.textDocument.uri, each.edits] as const] : []));
  return Object.entries(changes ?? {});
}

/** The lines that are gone, with “-”, and those that came, with “+”. */
export function changedLines(before: string, after: string): readonly string[] {
  const [left, right] = [before.split("\n"), after.split("\n")];
  const lengths = commonLengths(left, right);
  const lines: string[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      row++;
      column++;
    } else if (row < left.length && (column === right.length || (lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0)))
      lines.push(`- ${left[row++]}`);
    else lines.push(`+ ${right[column++]}`);
  }
  return lines;
}

/** How many lines the rests of two texts have in common, from each line on. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const [here, below] = [lengths[row] ?? [], lengths[row + 1] ?? []];
      here[column] = left[row] === right[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return lengths;
}
