import { type Analysis, explain, walk } from "@kurzweg/analysis";
import { type Answer, type Language, type Person, titleOf, type Verdict, verdictInWords, type Walk } from "@kurzweg/model";
import type { Feature } from "../features/feature.ts";
import { locationOf } from "../positions.ts";
import type { PersonStop, PersonWay, WayLength } from "../protocol.ts";
import { analysisOf } from "./analysis.ts";
import { handle } from "./handle.ts";
import { homeOf } from "./home.ts";
import { mistakeInWords } from "./mistake.ts";

/** Who is responsible for one person at each step, and how long each way is, as data. */
export const person: Feature = {
  capabilities: {},
  connect(session) {
    handle(session, "kurzweg/person", { problem: words.en.failed }, async ({ uri, person: facts }): Promise<PersonWay> => {
      const language = session.language();
      const home = await homeOf(uri, session);
      if (!home) return { problem: words[language].failed };
      return wayOf(facts, analysisOf(home, session));
    });
  },
};

function wayOf(facts: Person, analysis: Analysis): PersonWay {
  const { region, language } = analysis;
  const answers = explain(facts, analysis);
  if ("is" in answers) return { problem: mistakeInWords(answers, language) };
  return {
    stops: answers.flatMap((answer) => stopOf(answer, analysis)),
    ways: region.journeys.map((journey): WayLength => ({ title: titleOf(journey, language), says: lengthOf(journey.name, facts, analysis) })),
  };
}

/** A step that is not for these people is left out. */
function stopOf(answer: Answer, { region, language }: Analysis): readonly PersonStop[] {
  const step = region.steps.find(({ name }) => name === answer.step);
  if (!step || answer.verdict === "not-applicable") return [];
  const { uri: file, range } = locationOf(step.place);
  const { peopleInWords: people } = answer;
  return [
    {
      step: answer.step,
      title: answer.title,
      state: states[answer.verdict],
      says: saysOf(answer, language),
      ...(people ? { people } : {}),
      place: { file, range },
    },
  ];
}

const states: Readonly<Record<Exclude<Verdict, "not-applicable">, PersonStop["state"]>> = {
  responsible: "somebody",
  shared: "somebody",
  suspended: "pending",
  clarify: "pending",
  contradictory: "pending",
  excluded: "excluded",
  open: "nobody",
};

function saysOf({ verdict, titles }: Answer, language: Language): string {
  if (verdict === "open") return words[language].nobody;
  if (verdict === "responsible") return titles.join(", ");
  const says = verdictInWords(verdict, language);
  return titles.length > 0 ? `${titles.join(", ")} (${says})` : says;
}

function lengthOf(journey: string, facts: Person, analysis: Analysis): string {
  const say = words[analysis.language];
  const walks = walk(journey, { person: facts }, analysis);
  if (!("is" in walks)) return walks[0] ? say.length(walks[0]) : say.unknown;
  if (walks.is !== "unsettled") return say.unknown;
  const { dimensions } = analysis.region;
  return say.unsettled(walks.dimensions.map((name) => titleOf(dimensions.find((each) => each.name === name) ?? { name }, analysis.language)));
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const words = {
  en: {
    failed: "This question could not be answered.",
    nobody: "nobody",
    unknown: "not known, because of a mistake in the file",
    length: ({ handoffs, bodies, time }: Walk) =>
      `${counted(bodies, "body", "bodies")}, ${counted(handoffs, "hand-off", "hand-offs")}, ${counted(time, "day", "days")}`,
    unsettled: (dimensions: readonly string[]) => `depends on: ${dimensions.join(", ")}`,
  },
  de: {
    failed: "Diese Frage ließ sich nicht beantworten.",
    nobody: "niemand",
    unknown: "unklar, wegen eines Fehlers in der Datei",
    length: ({ handoffs, bodies, time }: Walk) =>
      `${counted(bodies, "Stelle", "Stellen")}, ${counted(handoffs, "Übergabe", "Übergaben")}, ${counted(time, "Tag", "Tage")}`,
    unsettled: (dimensions: readonly string[]) => `hängt ab von: ${dimensions.join(", ")}`,
  },
} as const;
