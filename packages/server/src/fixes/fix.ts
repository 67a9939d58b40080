import type { Declared, Document, DocumentEdit, LinkedFile, Problem, Scope, Span } from "@kurzweg/language";
import { isBundled, placeOf } from "@kurzweg/language";
import type { Code, Finding, Language, Place, Sort } from "@kurzweg/model";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";

/** A change that mends a finding. */
export interface Proposal {
  readonly title: string;
  readonly edits: readonly DocumentEdit[];
  /** The one that is meant most probably. */
  readonly preferred?: boolean;
  /** Nobody could mean anything else: it may be carried out unasked, together with others. */
  readonly certain?: boolean;
}

/** One kind of change, for all findings that it mends. */
export interface Fix {
  readonly codes: readonly Code[];
  propose(situation: Situation): Iterable<Proposal> | AsyncIterable<Proposal>;
}

/** A finding with what has to be known to mend it. */
export interface Situation {
  readonly finding: Finding;
  /** The file that was checked, with all that it imports. */
  readonly snapshot: Snapshot;
  /** The file in which the finding stands. */
  readonly linked: LinkedFile;
  readonly document: Document;
  readonly session: Session;
  readonly language: Language;
}

/** What a mistake of form is about; nothing where the text has changed since. */
export function problemOf<Name extends Code>({ finding, linked }: Situation, ..._codes: readonly Name[]): Problem<Name> | undefined {
  const { document } = linked;
  const found = linked.problems.find(({ code, span, file }) => {
    if (code !== finding.code || (file !== undefined && file !== document.uri)) return false;
    const { start, end } = placeOf(document.uri, document.lines, span).range;
    const { range } = finding.place;
    return start.line === range.start.line && start.column === range.start.column && end.line === range.end.line && end.column === range.end.column;
  });
  return found as Problem<Name> | undefined;
}

/** Something that is declared, by its name or path, unless it is in a bundled catalogue. */
export function editable({ snapshot }: Pick<Situation, "snapshot">, name: string | undefined, ...sorts: readonly Sort[]): Declared | undefined {
  for (const sort of sorts) {
    const found = name === undefined ? undefined : snapshot.linked.scope.all.get(sort)?.get(name);
    if (found) return isBundled(found.document.uri) ? undefined : found;
  }
  return undefined;
}

/** The names that may be used in one of the files of a region. */
export function scopeAt({ snapshot }: Pick<Situation, "snapshot">, document: Document): Scope | undefined {
  return [snapshot.linked, ...snapshot.linked.imported].find((file) => file.document === document)?.scope;
}

/** Whether a name of one of some sorts may be used in a document. */
export function isVisible(situation: Pick<Situation, "snapshot">, document: Document, name: string, ...sorts: readonly Sort[]): boolean {
  const scope = scopeAt(situation, document);
  return sorts.some((sort) => scope?.all.get(sort)?.has(name) === true);
}

/** Where a place is in a text. */
export function spanAt({ range }: Place, { lines }: Document): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}
