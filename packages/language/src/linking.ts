import { checkForm } from "./checks/index.ts";
import type { Document } from "./document.ts";
import type { Loaded } from "./loading.ts";
import { fileNameOf } from "./names/import-path.ts";
import { link } from "./names/link.ts";
import { type Declared, declarationsOf, type Scope, scopeOf } from "./names/scope.ts";
import { type Problem, problem } from "./problem.ts";
import { spanOfProperty } from "./reading/spans.ts";

/** A file whose names are resolved and whose form is checked. */
export interface LinkedFile {
  readonly document: Document;
  readonly scope: Scope;
  /** The files that it imports, directly or not, each once, in the order of the imports. */
  readonly imported: readonly LinkedFile[];
  readonly loaded: Loaded;
  /** All mistakes of form: of spelling, of names, of imports. */
  readonly problems: readonly Problem[];
}

/** Files whose names were resolved before. */
export interface Done {
  get(document: Document): LinkedFile | undefined;
  set(document: Document, file: LinkedFile): unknown;
}

/**
 * Resolves the names of a file and of everything that it imports. What is in `done` is taken from there
 * as long as the file and all that it imports are the same.
 */
export function linkAll(loaded: Loaded, done: Done = new Map<Document, LinkedFile>()): LinkedFile {
  const known = done.get(loaded.document);
  if (known && isSame(known.loaded, loaded)) return known;
  const imported = new Set<LinkedFile>();
  for (const direct of loaded.imports) {
    const file = linkAll(direct, done);
    for (const indirect of file.imported) imported.add(indirect);
    imported.add(file);
  }
  const { document } = loaded;
  const scope = scopeOf(
    document,
    [...imported].map((file) => file.document),
  );
  // Where an import failed, names that it would have brought are not mistakes of their own.
  const incomplete = loaded.problems.length > 0 || [...imported].some((file) => file.loaded.problems.length > 0);
  // Where a brace is missing, units lie elsewhere than they were meant to.
  const misplaced = document.problems.some(({ code }) => code === "syntax/unclosed");
  const names = link(document, scope).filter(({ code, details }) => code !== "name/unknown" || !(incomplete || (misplaced && isPath(details))));
  const problems = [...document.problems, ...loaded.problems, ...names, ...clashes(loaded, done), ...checkForm({ document, scope })];
  const linked = { document, scope, imported: [...imported], loaded, problems };
  done.set(document, linked);
  return linked;
}

function isSame(left: Loaded, right: Loaded): boolean {
  if (left === right) return true;
  return (
    left.document === right.document &&
    left.imports.length === right.imports.length &&
    left.imports.every((each, index) => isSame(each, right.imports[index] ?? right)) &&
    left.problems.length === right.problems.length &&
    left.problems.every(({ code }, index) => code === right.problems[index]?.code)
  );
}

function isPath(details: object): boolean {
  return "name" in details && String(details.name).includes("/");
}

/** Two imported files do not declare the same name: reported at the import that brings the second. */
function* clashes(loaded: Loaded, done: Done): Iterable<Problem> {
  const first = new Map<string, { readonly declared: Declared; readonly by: number }>();
  for (const [by, direct] of loaded.imports.entries()) {
    const file = done.get(direct.document);
    for (const { document } of file ? [...file.imported, file] : []) {
      for (const declared of declarationsOf(document)) {
        const key = `${declared.sort} ${declared.name}`;
        const other = first.get(key);
        if (!other) first.set(key, { declared, by });
        else if (other.declared.document !== document && other.by !== by) {
          const statement = loaded.statements[by];
          const where = fileNameOf(other.declared.document.uri);
          if (statement)
            yield problem("name/duplicate", spanOfProperty(statement, "path"), { sort: declared.sort, name: declared.name, where, lookalike: false });
        }
      }
    }
  }
}
