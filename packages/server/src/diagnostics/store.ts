import type { Finding } from "@kurzweg/model";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { shifted } from "../workspace/shift.ts";

/**
 * What was found in each file that was checked, and what therefore stands in which file: a region also has
 * findings in the files that it imports.
 */
export interface FindingStore {
  /** Sets what was found in a file that was checked; gives the files in which something may be different now. */
  set(root: string, findings: readonly Finding[]): ReadonlySet<string>;
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
  roots(): readonly string[];
}

export function createStore(): FindingStore {
  const found = new Map<string, readonly Finding[]>();
  const filesOf = (root: string): readonly string[] => [root, ...(found.get(root) ?? []).map(({ place }) => place.file)];
  return {
    set(root, findings) {
      const before = filesOf(root);
      found.set(root, findings);
      return new Set([...before, ...filesOf(root)]);
    },
    delete(root) {
      const before = filesOf(root);
      found.delete(root);
      return new Set(before);
    },
    of: (root) => found.get(root) ?? [],
    at(file) {
      const here = [...found.values()].flat().filter(({ place }) => place.file === file);
      return [...new Map(here.map((finding) => [keyOf(finding), finding])).values()];
    },
    rootOf: (finding) => [...found].find(([, findings]) => findings.includes(finding))?.[0],
    shift(file, changes) {
      const move = (finding: Finding): Finding => ({
        ...finding,
        place: finding.place.file === file ? changes.reduce(shifted, finding.place) : finding.place,
        related: finding.related.map((each) => (each.place.file === file ? { ...each, place: changes.reduce(shifted, each.place) } : each)),
      });
      for (const [root, findings] of found) {
        if (findings.some(({ place, related }) => place.file === file || related.some((each) => each.place.file === file))) found.set(root, findings.map(move));
      }
    },
    roots: () => [...found.keys()],
  };
}

function keyOf({ code, message, place: { range } }: Finding): string {
  return [code, range.start.line, range.start.column, range.end.line, range.end.column, message].join(" ");
}
