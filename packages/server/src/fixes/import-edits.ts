import { type Document, type DocumentEdit, lineEndOf, quoted, restOfLine, spanOf } from "@kurzweg/language";
import type { Situation } from "./fix.ts";

/** Adds an import where imports stand: behind the others, else below the header. */
export function insertImport(path: string, document: Document): DocumentEdit {
  const { text, file } = document;
  const lineEnd = lineEndOf(text);
  const [first] = file.declarations;
  const last = file.imports.findLast((each) => !first || spanOf(each).start < spanOf(first).start) ?? file.header;
  if (!last) return { document, start: 0, end: 0, text: `import ${quoted(path)}${lineEnd}${lineEnd}` };
  const { end } = spanOf(last);
  const at = end + restOfLine(end, text).length;
  return { document, start: at, end: at, text: `${lineEnd.repeat(last === file.header ? 2 : 1)}import ${quoted(path)}` };
}

/** The files that a document may import: those of the folder that is open and that it lies in. */
export async function importable({ document, session: { host, workspace } }: Situation): Promise<readonly string[]> {
  const folder = workspace.folders.find((each) => document.uri.startsWith(each));
  const files = await host.files(workspace.folders);
  return files.filter((uri) => uri !== document.uri && (folder === undefined || uri.startsWith(folder)));
}

/** How a file imports another one: a path from its own folder, without the ending. */
export function importPath(from: string, to: string): string {
  if (!to.startsWith("file:") && to.startsWith("kurzweg:")) return to;
  const folder = from.split("/").slice(0, -1);
  const target = to.replace(/\.region$/, "").split("/");
  let same = 0;
  while (same < folder.length && same < target.length - 1 && folder[same] === target[same]) same++;
  return [...folder.slice(same).map(() => ".."), ...target.slice(same)].map(decodeURIComponent).join("/");
}
