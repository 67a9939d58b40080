import type { Finding } from "@kurzweg/model";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";

/** What is known of the steps for which nobody is responsible. */
export interface Gaps {
  /** For how many groups of people steps are open, by the name of the step, in the regions that a file belongs to. */
  in(uri: string): ReadonlyMap<string, number>;
}

interface Region {
  readonly files: ReadonlySet<string>;
  readonly gaps: ReadonlyMap<string, number>;
}

/**
 * Remembers the gaps that were found last: while somebody writes the statement that closes one,
 * that statement cannot be understood, and neither can its step.
 */
export function rememberGaps({ checker }: Session): Gaps {
  const regions = new Map<string, Region>();
  checker.onAnalysed((snapshot) => {
    const { steps, people } = snapshot.region.unread;
    if (regions.has(snapshot.uri) && (people || steps.size > 0)) return;
    regions.set(snapshot.uri, { files: filesOf(snapshot), gaps: gapsAmong(checker.of(snapshot.uri)) });
  });
  return {
    in(uri) {
      const own = regions.get(uri);
      if (own && own.gaps.size > 0) return own.gaps;
      return new Map([...regions.values()].filter(({ files }) => files.has(uri)).flatMap(({ gaps }) => [...gaps]));
    },
  };
}

function filesOf({ uri, linked }: Snapshot): ReadonlySet<string> {
  return new Set([uri, ...linked.imported.map(({ document }) => document.uri)]);
}

function gapsAmong(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const gaps = new Map<string, number>();
  for (const { code, subject, people, accepted } of findings) {
    if (code === "coverage/gap" && !accepted && subject.step !== undefined) gaps.set(subject.step, (gaps.get(subject.step) ?? 0) + (people?.length ?? 1));
  }
  return gaps;
}
