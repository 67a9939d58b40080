import { explain as answersFor, whyNot } from "@kurzweg/analysis";
import { shownPath } from "@kurzweg/disk";
import { type Answer, closest, type Language, type Person, type Region, titleOf, verdictInWords } from "@kurzweg/model";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";
import { type AnswerData, mistakeInWords, personFlag, personOf, type Questioned, questioned, questionForms } from "./question.ts";

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
    ...questionForms,
  },
  run: runExplain,
};

const words = {
  en: { ask: "Ask", leads: "leads", law: "Law", for: "For", unread: "not known, because of a mistake in the file" },
  de: { ask: "Fragen bei", leads: "federführend", law: "Recht", for: "Für", unread: "unklar, wegen eines Fehlers in der Datei" },
} as const;

async function runExplain(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, flags } = given;
  const question = await questioned(given, terminal);
  if (!question) return 2;
  const person = personOf(flags["person"] === undefined ? "" : String(flags["person"]));
  if (!person) return wrong(say.badPerson[language]({ text: String(flags["person"]) }), terminal);
  const why = flags["why"];
  if (typeof why === "string") return explainWhy(why, person, question, language, terminal);
  const { analysis, answer } = question;
  const { region, asOf } = analysis;
  if (region.steps.length === 0) return wrong(say.noSteps[language]({}), terminal);
  const answers = answersFor(person, analysis);
  if ("is" in answers) return wrong(mistakeInWords(answers, language), terminal);
  const unread = region.steps.filter((step) => !analysis.steps.includes(step));
  const unreadNames = unread.map(({ name }) => name);
  const ended = await answer(textAnswers(answers, region, language), dataOf(answers, typed(person, region), asOf, unreadNames, terminal));
  return unread.length > 0 ? 2 : ended;
}

/** Which assignments of a step do not fit a person. */
async function explainWhy(step: string, person: Person, { analysis, answer }: Questioned, language: Language, terminal: Terminal): Promise<ExitCode> {
  const { region } = analysis;
  const known = region.steps.map(({ name }) => name);
  if (!known.includes(step)) return wrong(say.unknownStep[language]({ name: step, close: closest(step, known), known }), terminal);
  const title = titleOf(region.steps.find(({ name }) => name === step) ?? { name: step }, language);
  if (!analysis.steps.some(({ name }) => name === step)) return wrong(say.unreadStep[language]({ title }), terminal);
  const missed = whyNot(person, step, analysis);
  if ("is" in missed) return wrong(mistakeInWords(missed, language), terminal);
  const lines = missed.length > 0 ? missed : [say.nothingMisses[language]({ title })];
  return answer(`${lines.join("\n")}\n`, { format: "kurzweg-why/1", step, person, misses: missed });
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

/** What holds at each step, in the order of the file; a step with a mistake of form is named and left open. */
function textAnswers(answers: readonly Answer[], { steps }: Region, language: Language): string {
  const lines = steps.flatMap((step) => {
    const found = answers.filter((answer) => answer.step === step.name);
    return found.length > 0 ? found.map((answer) => textAnswer(answer, language)) : [`${titleOf(step, language)}: ${words[language].unread}`];
  });
  return `${lines.join("\n")}\n`;
}

function textAnswer(answer: Answer, language: Language): string {
  const word = words[language];
  const bodies = answer.titles
    .map((title, index) => `${title}${answer.leads.includes(answer.bodies[index] ?? "") && answer.bodies.length > 1 ? ` (${word.leads})` : ""}`)
    .join(", ");
  const verdict = verdictInWords(answer.verdict, language);
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

function dataOf(answers: readonly Answer[], person: object, asOf: string, unread: readonly string[], { folder }: Terminal): AnswerData {
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
  return { format: "kurzweg-verdicts/1", person, asOf, steps, ...(unread.length > 0 ? { unread } : {}) };
}
