import { closest, type Position, type ReadProblem } from "@kurzweg/model";
import { type Document, documentOf } from "./document.ts";
import type { Import } from "./generated/ast.ts";
import { fileNameOf, importUri, importUris, isBundled } from "./names/import-path.ts";
import { type Problem, problem } from "./problem.ts";
import { spanOfProperty } from "./reading/spans.ts";
import { whole } from "./reading/tree.ts";

/** What is found at a URI. */
export type Content =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "missing" | "folder" }
  | { readonly is: "unreadable"; readonly reason: ReadProblem }
  /** Not UTF-8; where the first wrong byte is, and which one. */
  | { readonly is: "encoding"; readonly position: Position; readonly bytes: string };

/** Where region files come from: the disk, an editor, a browser. */
export interface Source {
  read(uri: string): Promise<Content>;
  /** The names of the bundled catalogues. */
  readonly catalogues: readonly string[];
  /** The folder (a URI that ends with `/`) that imports may not leave; without one they may lead anywhere. */
  readonly within?: string | undefined;
}

/** Reads files once and keeps them until they are forgotten. */
export interface Library {
  readonly source: Source;
  get(uri: string): Promise<Document | Exclude<Content, { is: "text" }>>;
  forget(uri: string): void;
}

/** A file that is kept, until it is forgotten. */
interface Kept {
  content: ReturnType<Library["get"]> | undefined;
  /** The number of the request that asked for it last. */
  asked: number;
}

/** `most` is how many files are kept; those that were not asked for the longest are forgotten. */
export function libraryOf(source: Source, most = Number.POSITIVE_INFINITY): Library {
  const known = new Map<string, Kept>();
  let requests = 0;
  // A map that has grown or shrunk leaves its former table behind, and that leads to all later ones until everything old is looked
  // through: what such a table knows must hold nothing.
  const forget = (uri: string): void => {
    const kept = known.get(uri);
    if (kept) kept.content = undefined;
    known.delete(uri);
  };
  const keep = (uri: string, content: ReturnType<Library["get"]>): void => {
    known.set(uri, { content, asked: requests });
    if (known.size > most) forget([...known].reduce((oldest, each) => (each[1].asked < oldest[1].asked ? each : oldest))[0]);
  };
  return {
    source,
    get(uri) {
      requests++;
      const kept = known.get(uri);
      if (kept) kept.asked = requests;
      const content = kept?.content ?? source.read(uri).then((found) => (found.is === "text" ? documentOf(uri, found.text) : found));
      if (!kept) keep(uri, content);
      return content;
    },
    forget,
  };
}

/** A file with the files that it imports, directly or not: each once, those that others build on first. */
export interface Loaded {
  readonly document: Document;
  readonly imports: readonly Loaded[];
  /** The import statements that lead to `imports`, in the same order. */
  readonly statements: readonly Import[];
  /** Mistakes in the import statements. */
  readonly problems: readonly Problem[];
}

/** Reads a file and everything that it imports; gives what else was found where the file itself cannot be read. */
export async function load(uri: string, library: Library): Promise<Loaded | Exclude<Content, { is: "text" }>> {
  const document = await library.get(uri);
  return "is" in document ? document : loadImports(document, library, new Map(), []);
}

async function loadImports(document: Document, library: Library, done: Map<string, Loaded>, path: readonly Document[]): Promise<Loaded> {
  const known = done.get(document.uri);
  if (known) return known;
  const imports: Loaded[] = [];
  const statements: Import[] = [];
  const problems: Problem[] = [];
  for (const statement of whole(document.file.imports)) {
    const found = await followImport(document, statement, library);
    if ("code" in found) problems.push(found);
    else if (found === document || path.includes(found)) problems.push(...cycleProblem([...path, document], found));
    else {
      imports.push(await loadImports(found, library, done, [...path, document]));
      statements.push(statement);
    }
  }
  const loaded = { document, imports, statements, problems };
  done.set(document.uri, loaded);
  return loaded;
}

async function followImport(document: Document, statement: Import, library: Library): Promise<Document | Problem> {
  const { path } = statement;
  const span = spanOfProperty(statement, "path");
  const { catalogues, within } = library.source;
  if (isBundled(path)) {
    const name = path.slice("kurzweg:".length).replace(/\.region$/, "");
    if (!catalogues.includes(name)) return problem("import/unknown-catalogue", span, { name, close: closest(name, catalogues), names: catalogues });
    const catalogue = await library.get(`kurzweg:${name}`);
    return "is" in catalogue ? problem("import/missing", span, { path }) : catalogue;
  }
  const target = importUri(document.uri, path);
  if (target === undefined) return problem("import/missing", span, { path });
  if (within !== undefined && !target.startsWith(within)) return problem("import/outside", span, { path });
  const content = await lookedUp(importUris(document.uri, path), library);
  if (!("is" in content)) return content;
  if (content.is === "folder") return problem("import/folder", span, { path });
  if (content.is === "encoding")
    return problem("import/unreadable", span, { path, reason: "encoding" }, [{ file: target, span: { start: 0, end: 0 }, says: "file" }]);
  if (content.is === "unreadable") return problem("import/unreadable", span, { path, reason: content.reason });
  const folder = await library.source.read(target.replace(/\.region$/, ""));
  return folder.is === "folder" ? problem("import/folder", span, { path }) : problem("import/missing", span, { path });
}

/** The first of several URIs at which there is something. */
async function lookedUp(uris: readonly string[], library: Library): ReturnType<Library["get"]> {
  let content: Awaited<ReturnType<Library["get"]>> = { is: "missing" };
  for (const uri of uris) {
    content = await library.get(uri);
    if (!("is" in content)) break;
    library.forget(uri);
    if (content.is !== "missing") break;
  }
  return content;
}

/** A circle is reported in the file of it whose name comes first, so that it is the same from wherever it is met. */
function cycleProblem(path: readonly Document[], back: Document): readonly Problem[] {
  const cycle = path.slice(path.indexOf(back));
  const first = cycle.reduce((least, document) => (document.uri < least.uri ? document : least));
  const start = cycle.indexOf(first);
  const ordered = [...cycle.slice(start), ...cycle.slice(0, start)];
  const next = ordered[1] ?? first;
  const statement = whole(first.file.imports).find(({ path: written }) => importUris(first.uri, written).includes(next.uri));
  const files = [...ordered, first].map(({ uri }) => fileNameOf(uri));
  const place = { file: first.uri, span: statement ? spanOfProperty(statement, "path") : { start: 0, end: 0 } };
  return [{ ...problem("import/cycle", place.span, { files }), file: place.file }];
}
