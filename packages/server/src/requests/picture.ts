import type { Language, Person, Region } from "@kurzweg/model";
import type { Feature } from "../features/feature.ts";
import { remember } from "../pictures/lately.ts";
import { hashOf, type Numbered, placesIn } from "../pictures/numbered.ts";
import { createPainter, type Painter } from "../pictures/painter.ts";
import type { Survey } from "../pictures/survey.ts";
import { createSurveyor, type Surveyor } from "../pictures/surveyor.ts";
import type { Painted } from "../pictures/task.ts";
import { locationOf } from "../positions.ts";
import type { PictureAnswer, PictureQuestion } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";
import { handle } from "./handle.ts";
import { homeOf } from "./home.ts";
import { mistakeInWords } from "./mistake.ts";

/** So many pictures are kept; and for each text of a region, what is known of so many persons. */
const KEPT = { pictures: 40, persons: 4 };

/** Pictures of a region, prepared and drawn in threads of their own; and a word to whoever shows one when it may have changed. */
export const picture: Feature = {
  capabilities: {},
  connect(session) {
    const painter = createPainter(() => session.host.startThread("painter"));
    const surveyor = createSurveyor(() => session.host.startThread("surveyor"));
    const memory: Memory = { painter, surveyor, painted: new Map(), surveys: new WeakMap(), stamps: new WeakMap(), latest: new Map(), turns: new Map() };
    // Pictures do not wait for the analysis of the text, and need not: they have one of their own.
    session.checker.onRead(({ uri }) => void session.connection.sendNotification("kurzweg/changed", { uri }));
    session.checker.onStop(() => {
      painter.stop();
      surveyor.stop();
    });
    handle(session, "kurzweg/picture", { is: "problem", problem: words.en.failed }, (question) => answerTo(question, memory, session));
  },
};

interface Memory {
  readonly painter: Painter;
  readonly surveyor: Surveyor;
  /** Pictures by the hash of what they show. */
  readonly painted: Map<string, Painted>;
  /** What can be shown of a region, by person, day and language: to look at another view costs nothing more. */
  readonly surveys: WeakMap<Region, Map<string, Survey>>;
  /** A number for each text of a region. */
  readonly stamps: WeakMap<Region, number>;
  /** The last picture of each preview and what it is about, from which the next one starts. */
  readonly latest: Map<string, Painted>;
  /** The number of the newest question of each preview. */
  readonly turns: Map<string, number>;
}

let stamped = 0;

async function answerTo(question: PictureQuestion, memory: Memory, session: Session): Promise<PictureAnswer> {
  const { uri, preview, view, person, body, phase, known } = question;
  const say = words[session.language()];
  const turn = (memory.turns.get(preview) ?? 0) + 1;
  memory.turns.set(preview, turn);
  const isWanted = (): boolean => memory.turns.get(preview) === turn;
  const home = await homeOf(uri, session);
  if (!home) return { is: "problem", problem: say.missing };
  const found = await surveyOf(home, person, isWanted, memory);
  if (!isWanted()) return { is: "outdated" };
  if (!found) return { is: "problem", problem: say.failed };
  if ("mistake" in found) return { is: "problem", problem: mistakeInWords(found.mistake, session.language()) };
  const { content, partly } = found;
  const hash = hashOf([content.hash, view, body, phase].join("\n"));
  const about = JSON.stringify([preview, view, person, body, phase]);
  const before = memory.latest.get(about)?.places;
  const painted = memory.painted.get(hash) ?? (await memory.painter.paint(preview, { view, overview: content.json, body, phase, before }));
  if (painted === "outdated") return { is: "outdated" };
  if (!painted) return { is: "problem", problem: say.failed };
  remember(memory.painted, hash, painted, KEPT.pictures);
  remember(memory.latest, about, painted, KEPT.pictures);
  return answerWith(painted, hash, content, known, partly);
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

/** What can be shown of a region as it is now; nothing where that fails, or nobody waits for it any more. */
async function surveyOf(home: Snapshot, person: Person | undefined, isWanted: () => boolean, memory: Memory): Promise<Survey | undefined> {
  const { uri, region, asOf, today, language } = home;
  const known = memory.surveys.get(region) ?? new Map<string, Survey>();
  memory.surveys.set(region, known);
  const key = JSON.stringify([person, asOf, today, language]);
  const stamp = memory.stamps.get(region) ?? ++stamped;
  memory.stamps.set(region, stamp);
  // Another question may have been answered meanwhile.
  const found =
    known.get(key) ??
    (await memory.surveyor.survey({ uri, stamp, region, person, asOf, today, language }, () => !known.has(key) && isWanted())) ??
    known.get(key);
  return found && remember(known, key, found, KEPT.persons);
}

const words: Readonly<Record<Language, Readonly<Record<"missing" | "failed", string>>>> = {
  en: { missing: "The file cannot be read.", failed: "The picture could not be drawn." },
  de: { missing: "Die Datei lässt sich nicht lesen.", failed: "Das Bild ließ sich nicht zeichnen." },
};
