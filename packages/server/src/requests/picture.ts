import { overviewFor, overviewOf } from "@kurzweg/analysis";
import type { Language, Overview, Region } from "@kurzweg/model";
import type { Feature } from "../features/feature.ts";
import { isWhole, keeping } from "../pictures/kept.ts";
import { hashOf, type Numbered, numbered, placesIn } from "../pictures/numbered.ts";
import { createPainter, type Painter } from "../pictures/painter.ts";
import type { Painted } from "../pictures/task.ts";
import { locationOf } from "../positions.ts";
import type { PictureAnswer, PictureQuestion } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";
import { analysisOf } from "./analysis.ts";
import { handle } from "./handle.ts";
import { homeOf } from "./home.ts";
import { mistakeInWords } from "./mistake.ts";

/** So many pictures, and regions as they were before a mistake, are kept. */
const KEPT = 40;

/** Pictures of a region, drawn in a thread of their own; and a word to whoever shows one when it may have changed. */
export const picture: Feature = {
  capabilities: {},
  connect(session) {
    const painter = createPainter(() => session.host.startThread());
    const memory: Memory = { painted: new Map(), overviews: new WeakMap(), whole: new Map(), latest: new Map() };
    session.checker.onAnalysed(({ uri }) => void session.connection.sendNotification("kurzweg/changed", { uri }));
    session.checker.onStop(() => painter.stop());
    handle(session, "kurzweg/picture", { is: "problem", problem: words.en.failed }, (question) => answerTo(question, painter, memory, session));
  },
};

interface Memory {
  /** Pictures by the hash of what they show. */
  readonly painted: Map<string, Painted>;
  /** What was worked out of a region, by person, day and language. */
  readonly overviews: WeakMap<Region, Map<string, ReturnType<typeof overviewFor>>>;
  /** Overviews of regions without mistakes, by region and person. */
  readonly whole: Map<string, Overview>;
  /** The last picture of each preview and what it is about, from which the next one starts. */
  readonly latest: Map<string, Painted>;
}

async function answerTo(question: PictureQuestion, painter: Painter, memory: Memory, session: Session): Promise<PictureAnswer> {
  const { uri, preview, view, person, body, phase, known } = question;
  const say = words[session.language()];
  const home = await homeOf(uri, session);
  if (!home) return { is: "problem", problem: say.missing };
  const found = overviewNow(home, person, memory, session);
  if ("problem" in found) return { is: "problem", problem: found.problem };
  const content = numbered(found.overview);
  const hash = hashOf([content.hash, view, body, phase].join("\n"));
  const about = JSON.stringify([preview, view, person, body, phase]);
  const painted =
    memory.painted.get(hash) ?? (await painter.paint(preview, { view, overview: content.json, body, phase, before: memory.latest.get(about)?.places }));
  if (painted === "outdated") return { is: "outdated" };
  if (!painted) return { is: "problem", problem: say.failed };
  remember(memory.painted, hash, painted);
  remember(memory.latest, about, painted);
  return answerWith(painted, hash, content, known, found.partly);
}

function answerWith(painted: Painted, hash: string, content: Numbered, known: string | undefined, partly: boolean): PictureAnswer {
  const places = Object.fromEntries(
    [...placesIn(painted.svg, content)].map(([number, place]) => {
      const { uri: file, range } = locationOf(place);
      return [number, { file, range }];
    }),
  );
  return { is: "picture", hash, places, partly, ...(hash === known ? {} : { svg: painted.svg }) };
}

/** A region as it can be shown now. */
function overviewNow(
  home: Snapshot,
  person: PictureQuestion["person"],
  memory: Memory,
  session: Session,
): { readonly overview: Overview; readonly partly: boolean } | { readonly problem: string } {
  const { unread } = home.region;
  const key = JSON.stringify([home.uri, person, session.language()]);
  const before = memory.whole.get(key);
  const overview = overviewAbout(person, home, memory, session);
  // While a dimension is being written, nobody can be told apart by it.
  if ("is" in overview) return before && !isWhole(unread) ? { overview: before, partly: true } : { problem: mistakeInWords(overview, session.language()) };
  if (isWhole(unread)) remember(memory.whole, key, overview);
  return { overview: keeping({ overview, unread }, before), partly: !isWhole(unread) };
}

/** An overview is worked out once for each text of a region and each person: to look at another view costs nothing more. */
function overviewAbout(person: PictureQuestion["person"], home: Snapshot, { overviews }: Memory, session: Session): ReturnType<typeof overviewFor> {
  const known = overviews.get(home.region) ?? new Map<string, ReturnType<typeof overviewFor>>();
  overviews.set(home.region, known);
  const key = JSON.stringify([person, home.asOf, home.today, home.language]);
  const found = known.get(key) ?? (person ? overviewFor({ person }, analysisOf(home, session)) : overviewOf(analysisOf(home, session)));
  remember(known, key, found);
  return found;
}

/** Keeps what was used last. */
function remember<Thing>(all: Map<string, Thing>, key: string, thing: Thing): void {
  all.delete(key);
  all.set(key, thing);
  for (const oldest of all.keys()) {
    if (all.size <= KEPT) return;
    all.delete(oldest);
  }
}

const words: Readonly<Record<Language, Readonly<Record<"missing" | "failed", string>>>> = {
  en: { missing: "The file cannot be read.", failed: "The picture could not be drawn." },
  de: { missing: "Die Datei lässt sich nicht lesen.", failed: "Das Bild ließ sich nicht zeichnen." },
};
