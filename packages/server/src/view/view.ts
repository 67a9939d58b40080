import type { Analysis } from "@kurzweg/analysis";
import type { DateText, Finding, Language, Region } from "@kurzweg/model";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";

/** A file, and the region in which what it says counts. */
export interface View {
  readonly here: Snapshot;
  /** A region that is open and imports the file; the file itself where it is a region, or none is open. */
  readonly within: Snapshot;
  readonly language: Language;
  readonly region: Region;
  readonly asOf: DateText;
  /** Who is responsible for whom; nothing where it is not known yet, or takes long. */
  readonly analysis: Analysis | undefined;
  /** The same as it was when the region was last analysed, which may be some keystrokes ago, so that nobody waits while somebody types. */
  readonly last: Analysis | undefined;
  /** What was last found in the region. */
  readonly findings: readonly Finding[];
}

export async function viewOf(here: Snapshot, session: Session): Promise<View> {
  const within = await regionAround(here, session);
  const { checker } = session;
  return {
    here,
    within,
    language: here.language,
    get region() {
      return within.region;
    },
    get asOf() {
      return within.asOf;
    },
    get analysis() {
      if (!checker.isQuick(within.uri)) return undefined;
      const last = checker.analysisOf(within.uri);
      return last?.region === within.region ? last : within.analysis;
    },
    get last() {
      return checker.isQuick(within.uri) ? (checker.analysisOf(within.uri) ?? within.analysis) : undefined;
    },
    get findings() {
      return checker.of(within.uri);
    },
  };
}

async function regionAround(here: Snapshot, { texts, workspace }: Session): Promise<Snapshot> {
  if (here.is === "region") return here;
  for (const { uri } of texts.all()) {
    if (uri === here.uri) continue;
    const other = await workspace.snapshot(uri);
    if (other?.documentAt(here.uri) && other.is === "region") return other;
  }
  return here;
}
