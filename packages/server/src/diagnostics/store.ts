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
  /** The files that were checked when something was found in a file: after a check of the whole workspace there are many others. */
  const rootsAt = new Map<string, Set<string>>();
  const allOf = (root: string): readonly Finding[] => Object.values(found.get(root) ?? {}).flat();
  const filesOf = (root: string): ReadonlySet<string> =>
    new Set([
      root,
      ...allOf(root)
        .flatMap(placesOf)
        .map(({ file }) => file),
    ]);

  function replace(root: string, stages: Partial<Record<Stage, readonly Finding[]>> | undefined): ReadonlySet<string> {
    const before = filesOf(root);
    for (const file of before) if (rootsAt.get(file)?.delete(root) && rootsAt.get(file)?.size === 0) rootsAt.delete(file);
    if (stages) found.set(root, stages);
    else found.delete(root);
    const after = stages ? filesOf(root) : [];
    for (const file of after) rootsAt.set(file, (rootsAt.get(file) ?? new Set()).add(root));
    return new Set([...before, ...after]);
  }

  return {
    set: (root, stage, findings) => replace(root, { ...found.get(root), [stage]: findings }),
    delete: (root) => replace(root, undefined),
    of: allOf,
    at(file) {
      const here = [...(rootsAt.get(file) ?? [])].flatMap(allOf).filter(({ place }) => place.file === file);
      return [...new Map(here.map((finding) => [keyOf(finding), finding])).values()];
    },
    rootOf: (finding) => [...(rootsAt.get(finding.place.file) ?? [])].find((root) => allOf(root).includes(finding)),
    shift(file, changes) {
      const move = (place: Place): Place => (place.file === file ? changes.reduce(shifted, place) : place);
      const moved = (finding: Finding): Finding => ({
        ...finding,
        place: move(finding.place),
        related: finding.related.map((each) => ({ ...each, place: move(each.place) })),
      });
      for (const root of rootsAt.get(file) ?? []) {
        const stages = Object.entries(found.get(root) ?? {}).map(([stage, findings]) => [stage, findings.map(moved)]);
        found.set(root, Object.fromEntries(stages));
      }
    },
  };
}

function placesOf({ place, related }: Finding): readonly Place[] {
  return [place, ...related.map((each) => each.place)];
}

function keyOf({ code, message, place: { range } }: Finding): string {
  return [code, range.start.line, range.start.column, range.end.line, range.end.column, message].join(" ");
}
