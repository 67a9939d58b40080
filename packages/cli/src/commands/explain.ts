import { type Answer, explain as answersFor, type Verdict, whyNot } from "@kurzweg/analysis";
import type { Language, Person, Region } from "@kurzweg/model";
import { shownPath } from "@kurzweg/disk";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";
import { mistakeInWords, personFlag, personOf, questioned, questionFormat } from "./question.ts";

export const explain: Command = {
  name: "explain",
  takes: "<file> [--person …]",
  about: {
    en: "answers for one person who is responsible at each step, and why",
    de: "antwortet für eine Person, wer bei jedem Schritt zuständig ist und warum",
  },
  flags: {
    person: personFlag,
    why: {
      value: "STEP",
      about: {
        en: "show which assignments of a step do not fit, and by which part of their condition",
        de: "zeigen, welche Zuständigkeiten eines Schritts nicht passen und woran es liegt",
      },
    },
    format: questionFormat,
  },
  run: runExplain,
};

const verdicts: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  en: {
    responsible: "responsible",
    shared: "several, nobody alone leads",
    suspended: "suspended",
    clarify: "to be clarified",
    open: "nobody",
    excluded: "excluded by law",
    contradictory: "excluded, and yet assigned",
    "not-applicable": "does not apply",
  },
  de: {
    responsible: "zuständig",
    shared: "mehrere, niemand allein federführend",
    suspended: "ausgesetzt",
    clarify: "zu klären",
    open: "niemand",
    excluded: "gesetzlich ausgenommen",
    contradictory: "ausgenommen und doch zugewiesen",
    "not-applicable": "kommt nicht in Frage",
  },
};

const words = {
  en: { ask: "Ask", leads: "leads", law: "Law", for: "For", because: "Because", person: "everyone" },
  de: { ask: "Fragen bei", leads: "federführend", law: "Recht", for: "Für", because: "Grund", person: "alle" },
} as const;

async function runExplain(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, flags } = given;
  const question = await questioned(given, terminal);
  if (!question) return 2;
  const person = personOf(flags["person"] === undefined ? "" : String(flags["person"]));
  if (!person) {
    terminal.say(say.badPerson[language]({ text: String(flags["person"]) }));
    return 2;
  }
  const { analysis, json } = question;
  const { region, asOf } = analysis;
  const why = flags["why"];
  if (typeof why === "string") {
    if (!region.steps.some(({ name }) => name === why)) {
      terminal.say(say.unknownStep[language]({ name: why, known: region.steps.map(({ name }) => name) }));
      return 2;
    }
    const missed = whyNot(person, why, analysis);
    if ("is" in missed) return wrong(mistakeInWords(missed, language), terminal);
    terminal.print(json ? `${JSON.stringify({ format: "kurzweg-why/1", step: why, person, misses: missed }, null, 2)}\n` : `${missed.join("\n")}\n`);
    return 0;
  }
  const answers = answersFor(person, analysis);
  if ("is" in answers) return wrong(mistakeInWords(answers, language), terminal);
  terminal.print(json ? jsonAnswers(answers, typed(person, region), asOf, terminal) : `${answers.map((answer) => textAnswer(answer, language)).join("\n")}\n`);
  return 0;
}

/** The facts with numbers as numbers. */
function typed(person: Person, region: Region): Person {
  const numbers = new Set(region.dimensions.flatMap(({ is, name }) => (is === "number" ? [name] : [])));
  return Object.fromEntries(Object.entries(person).map(([name, value]) => [name, numbers.has(name) ? Number(value) : value]));
}

function wrong(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}

function textAnswer(answer: Answer, language: Language): string {
  const word = words[language];
  const bodies = answer.titles
    .map((title, index) => `${title}${answer.leads.includes(answer.bodies[index] ?? "") && answer.bodies.length > 1 ? ` (${word.leads})` : ""}`)
    .join(", ");
  const verdict = verdicts[language][answer.verdict];
  const lines = [`${answer.title}: ${answer.verdict === "responsible" ? bodies : bodies ? `${verdict} – ${bodies}` : verdict}`];
  if (answer.peopleInWords) lines.push(`  ${word.for}: ${answer.peopleInWords}`);
  if (answer.ask) lines.push(`  ${word.ask}: ${[answer.ask.title, answer.ask.email, answer.ask.phone].filter(Boolean).join(", ")}`);
  for (const { says, laws, body } of answer.because) {
    const about = body === undefined || !answer.bodies.includes(body) || answer.verdict === "suspended" ? says : undefined;
    const text = [about, laws.length > 0 ? `${word.law}: ${laws.join(", ")}` : undefined].filter(Boolean).join(" – ");
    if (text) lines.push(`  ${text}`);
  }
  return lines.join("\n");
}

function jsonAnswers(answers: readonly Answer[], person: object, asOf: string, { folder }: Terminal): string {
  const steps = answers.map(({ step, verdict, bodies, leads, ask, because, people }) => ({
    step,
    verdict,
    bodies,
    leads,
    ...(ask ? { contact: ask } : {}),
    because: because.map(({ says, body, laws, place }) => ({
      message: says,
      ...(body ? { body } : {}),
      laws,
      ...(place ? { file: shownPath(place.file, folder), range: place.range } : {}),
    })),
    ...(people ? { people } : {}),
  }));
  return `${JSON.stringify({ format: "kurzweg-verdicts/1", person, asOf, steps }, null, 2)}\n`;
}
