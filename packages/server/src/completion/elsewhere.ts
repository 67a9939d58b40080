import { declarationsOf, type Document, type DocumentEdit, importUri, insertAfter, isBundled, lineEndOf, spanOf } from "@kurzweg/language";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";
import type { Elsewhere } from "./question.ts";

/** In a folder with more files than this nobody looks for what could be imported. */
const MOST = 40;

/** What an import may name: the bundled catalogues, and the region files and folders in the folder that is written already. */
export async function importPaths({ uri, document }: Snapshot, written: string, { host, workspace }: Session): Promise<readonly string[]> {
  const imported = new Set(document.file.imports.flatMap(({ path }) => (path === undefined ? [] : (importUri(uri, path) ?? []))));
  const catalogues = host.catalogues.map((name) => `kurzweg:${name}`);
  const inside = written.slice(0, written.lastIndexOf("/") + 1);
  const folder = importUri(uri, `${inside}any`)?.replace(/any\.region$/, "");
  const outermost = workspace.folders.find((each) => uri.startsWith(each)) ?? "";
  if (folder === undefined || !folder.startsWith(outermost)) return catalogues.filter((path) => !imported.has(path));
  const { files, folders } = await host.list(folder);
  const near = [...files.filter((file) => file !== uri).map((file) => file.replace(/\.region$/, "")), ...folders].map((each) =>
    decodeURIComponent(each.slice(folder.length)),
  );
  return [...catalogues, ...near.map((name) => inside + name)].filter((path) => path.endsWith("/") || !imported.has(importUri(uri, path) ?? ""));
}

/** The files of the same folder and the catalogues that a file could import, but does not. */
export async function elsewhereOf(snapshot: Snapshot, session: Session): Promise<readonly Elsewhere[]> {
  const { uri } = snapshot;
  const paths = (await importPaths(snapshot, "", session)).filter((path) => !path.endsWith("/"));
  const near = paths.filter((path) => !isBundled(path));
  const found: Elsewhere[] = [];
  for (const path of near.length > MOST ? paths.filter(isBundled) : paths) {
    const other = importUri(uri, path);
    if (other === undefined || snapshot.documentAt(other)) continue;
    const document = await session.workspace.document(other);
    // A region of its own is no part of another one, files do not import each other, and names are declared once.
    if (document && document.file.header?.$type !== "Region" && !imports(document, uri) && !clashes(document, snapshot)) found.push({ path, document });
  }
  return found;
}

function imports({ uri, file }: Document, other: string): boolean {
  return file.imports.some(({ path }) => path !== undefined && importUri(uri, path) === other);
}

function clashes(document: Document, { linked: { scope } }: Snapshot): boolean {
  for (const { sort, name } of declarationsOf(document)) if (scope.all.get(sort)?.has(name)) return true;
  return false;
}

/** Writes an import: below the other imports, else below the header, else on top, under the comment with which a file begins. */
export function importEdit(path: string, document: Document): DocumentEdit {
  const { file, text } = document;
  const statement = `import ${JSON.stringify(path)}`;
  const end = lineEndOf(text);
  const [last] = [...file.imports].reverse();
  if (last) return insertAfter(last, statement, document);
  if (file.header) return at(spanOf(file.header).end, `${end}${end}${statement}`, document);
  const comment = /^\uFEFF?(?:\/\/[^\n\r]*(?:\r\n|\r|\n))+(?=\r|\n)/.exec(text)?.[0] ?? "";
  return at(comment.length, comment === "" ? `${statement}${end}${end}` : `${end}${statement}${end}`, document);
}

function at(offset: number, text: string, document: Document): DocumentEdit {
  return { document, start: offset, end: offset, text };
}
