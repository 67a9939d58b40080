import type { Finding, Place } from "@kurzweg/model";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { shifted } from "../workspace/shift.ts";

/** Mistakes of form are known at once; what concerns people takes an analysis. */
export type Stage = "form" | "people";

/**
 * What was found in each file that was checked, and what therefore stands in which file: a region also has
 * findings in the files that it imports.
 */
export interface FindingStore {
  /** Sets what one stage found in a file that was checked; gives the files in which something may be different now. */
  set(root: string, stage: Stage, findings: readonly Finding[]): ReadonlySet<string>;
  /** Forgets what was found in a file that was checked. */
  delete(root: string): ReadonlySet<string>;
  /** What was found when a file was last checked. */
  of(root: string): readonly Finding[];
  /** What stands in a file, whichever file was checked; each finding once. */
  at(file: string): readonly Finding[];
  /** The file that was checked when something was found. */
  rootOf(finding: Finding): string | undefined;
  /** Moves what stands in a file along with its text. */
  shift(file: string, changes: readonly TextDocumentContentChangeEvent[]): void;
}

export function createStore(): FindingStore {
  const found = new Map<string, Partial<Record<Stage, readonly Finding[]>>>();
  const allOf = (root: string): readonly Finding[] => Object.values(found.get(root) ?? {}).flat();
  const filesOf = (root: string): readonly string[] => [root, ...allOf(root).map(({ place }) => place.file)];
  return {
    set(root, stage, findings) {
      const before = filesOf(root);
      found.set(root, { ...found.get(root), [stage]: findings });
      return new Set([...before, ...filesOf(root)]);
    },
    delete(root) {
      const before = filesOf(root);
      found.delete(root);
      return new Set(before);
    },
    of: allOf,
    at(file) {
      const here = [...found.keys()].flatMap(allOf).filter(({ place }) => place.file === file);
      return [...new Map(here.map((finding) => [keyOf(finding), finding])).values()];
    },
    rootOf: (finding) => [...found.keys()].find((root) => allOf(root).includes(finding)),
    shift(file, changes) {
      const move = (place: Place): Place => (place.file === file ? changes.reduce(shifted, place) : place);
      const moved = (finding: Finding): Finding => ({
        ...finding,
        place: move(finding.place),
        related: finding.related.map((each) => ({ ...each, place: move(each.place) })),
      });
      for (const [root, stages] of found) found.set(root, Object.fromEntries(Object.entries(stages).map(([stage, findings]) => [stage, findings.map(moved)])));
    },
  };
}

function keyOf({ code, message, place: { range } }: Finding): string {
  return [code, range.start.line, range.start.column, range.end.line, range.end.column, message].join(" ");
}
