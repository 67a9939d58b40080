import { declarationsOf, type Document, importUri, type Span, spanOf } from "@kurzweg/language";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";
import type { Elsewhere } from "./question.ts";

/** In a folder with more files than this nobody looks for what could be imported. */
const MOST = 40;

/** The paths by which a file may import others: the bundled catalogues, then the region files in its folder and below. */
export async function importPaths({ uri, document }: Snapshot, { host, workspace }: Session): Promise<readonly string[]> {
  const folder = uri.slice(0, uri.lastIndexOf("/") + 1);
  const files = folder === "" ? [] : (await host.files([folder])).filter((file) => file.startsWith(folder) && file !== uri);
  const within = workspace.folders.find((each) => uri.startsWith(each));
  const near = files.filter((file) => within === undefined || file.startsWith(within)).slice(0, MOST);
  const imported = new Set(document.file.imports.flatMap(({ path }) => (path === undefined ? [] : (importUri(uri, path) ?? []))));
  const paths = [
    ...host.catalogues.map((name) => `kurzweg:${name}`),
    ...near.map((file) => decodeURIComponent(file.slice(folder.length)).replace(/\.region$/, "")),
  ];
  return paths.filter((path) => !imported.has(importUri(uri, path) ?? ""));
}

/** The files of the same folder and the catalogues that a file could import, but does not. */
export async function elsewhereOf(snapshot: Snapshot, paths: readonly string[], { workspace }: Session): Promise<readonly Elsewhere[]> {
  const { uri } = snapshot;
  const found: Elsewhere[] = [];
  for (const path of paths) {
    const other = importUri(uri, path);
    const inFolder = path.startsWith("kurzweg:") || !path.includes("/");
    if (!inFolder || other === undefined || snapshot.documentAt(other)) continue;
    const document = await workspace.document(other);
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

/** Where an import is written, with the line ends around it: below the other imports, else below the header, else on top. */
export function importEdit(path: string, { file, text }: Document): { readonly span: Span; readonly text: string } {
  const statement = `import ${JSON.stringify(path)}`;
  const [last] = [...file.imports].reverse();
  if (last) return { span: at(spanOf(last).end), text: `\n${statement}` };
  if (file.header) return { span: at(spanOf(file.header).end), text: `\n\n${statement}` };
  const comment = /^\uFEFF?(?:\/\/[^\n\r]*(?:\r\n|\r|\n))+(?=\r|\n)/.exec(text)?.[0] ?? "";
  return { span: at(comment.length), text: comment === "" ? `${statement}\n\n` : `\n${statement}\n` };
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}
