import { longest, type Walker, walk } from "@kurzweg/analysis";
import { type Language, type Region, type Stop, titleOf, type Walk } from "@kurzweg/model";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";
import { mistakeInWords, personFlag, personOf, questioned, type Questioned, questionForms } from "./question.ts";

export const journey: Command = {
  name: "journey",
  takes: "<file> <journey> [--profile … | --person … | --longest]",
  about: { en: "walks a journey step by step for a profile or a person", de: "geht einen Weg Schritt für Schritt, für ein Profil oder eine Person" },
  flags: {
    profile: {
      value: "NAME",
      about: { en: "walk as this profile, before and after each of its transitions", de: "als dieses Profil gehen, vor und nach jedem seiner Statuswechsel" },
    },
    person: personFlag,
    longest: {
      about: { en: "name the people with the most hand-offs and the longest time", de: "die Personen mit den meisten Übergaben und der längsten Zeit nennen" },
    },
    ...questionForms,
  },
  run: runJourney,
};

const words = {
  en: {
    begin: "At the beginning",
    after: "After",
    days: "days",
    day: "day",
    total: "in all",
    via: "via",
    from: "from",
    nothing: "no hand-off is agreed",
    handoffs: "Hand-offs",
    bodies: "bodies",
    returns: "returns",
    time: "time",
    longest: "* lies on the longest chain",
    most: { handoffs: "Most hand-offs", time: "Longest time" },
    for: "for",
  },
  de: {
    begin: "Am Anfang",
    after: "Nach",
    days: "Tage",
    day: "Tag",
    total: "insgesamt",
    via: "über",
    from: "von",
    nothing: "keine Übergabe ist vereinbart",
    handoffs: "Übergaben",
    bodies: "Stellen",
    returns: "Rückkehren",
    time: "Zeit",
    longest: "* liegt auf der längsten Kette",
    most: { handoffs: "Die meisten Übergaben", time: "Die längste Zeit" },
    for: "bei",
  },
} as const;

async function runJourney(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, flags } = given;
  const question = await questioned(given, terminal);
  if (!question) return 2;
  const { analysis, answer } = question;
  const { region, asOf } = analysis;
  const name = given.paths[1] ?? (region.journeys.length === 1 ? region.journeys[0]?.name : undefined);
  if (name === undefined) return wrong(say.noJourney[language]({ known: region.journeys.map((each) => each.name) }), terminal);
  if (flags["longest"]) return showLongest(name, question, language, terminal);
  const person = personOf(flags["person"] === undefined ? undefined : String(flags["person"]));
  if (!person) return wrong(say.badPerson[language]({ text: String(flags["person"]) }), terminal);
  if (flags["profile"] === undefined && flags["person"] === undefined)
    return wrong(say.noWalker[language]({ profiles: region.profiles.map((each) => each.name) }), terminal);
  const walker: Walker = flags["profile"] === undefined ? { person } : { profile: String(flags["profile"]) };
  const walks = walk(name, walker, analysis);
  if ("is" in walks) return wrong(mistakeInWords(walks, language), terminal);
  return answer(textWalks(walks, name, region, language), { format: "kurzweg-journey/1", journey: name, asOf, walks });
}

async function showLongest(name: string, { analysis, answer }: Questioned, language: Language, terminal: Terminal): Promise<ExitCode> {
  const found = longest(name, analysis);
  if ("is" in found) return wrong(mistakeInWords(found, language), terminal);
  const word = words[language];
  const lines = found.map(
    ({ limit, counted, peopleInWords, chain }) =>
      `${word.most[limit]}: ${counted}${limit === "time" ? ` ${word.days}` : ""}${peopleInWords ? `, ${word.for} ${peopleInWords}` : ""}\n  ${chain.join(" → ")}`,
  );
  return answer(`${lines.join("\n")}\n`, { format: "kurzweg-longest/1", journey: name, asOf: analysis.asOf, longest: found });
}

function wrong(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}

function textWalks(walks: readonly Walk[], name: string, region: Region, language: Language): string {
  const word = words[language];
  const title = titleOf(region.journeys.find((each) => each.name === name) ?? { name }, language);
  const parts = walks.map(({ after, stops, handoffs, bodies, returns, time }) => {
    const head = after === undefined ? word.begin : `${word.after} ${language === "de" ? `„${after}“` : `“${after}”`}`;
    const sums = `${word.handoffs}: ${handoffs}, ${word.bodies}: ${bodies}, ${word.returns}: ${returns}, ${word.time}: ${days(time, language)}`;
    return [head, ...stops.flatMap((stop) => stopLines(stop, region, language)), `  ${sums}`].join("\n");
  });
  return `${title}\n\n${parts.join("\n\n")}\n\n${word.longest}\n`;
}

function stopLines(stop: Stop, region: Region, language: Language): readonly string[] {
  const word = words[language];
  const nobody = language === "de" ? "niemand" : "nobody";
  const passings = stop.passings.map(({ after, title, days: wait }) => {
    const from = titleOf(region.steps.find((step) => step.name === after) ?? { name: after }, language);
    return `      ← ${word.from} ${language === "de" ? `„${from}“` : `“${from}”`}: ${title ? `${word.via} ${title}${wait > 0 ? `, ${days(Math.ceil(wait), language)}` : ""}` : word.nothing}`;
  });
  const lasts = stop.days > 0 ? `, ${days(Math.ceil(stop.days), language)}` : "";
  return [
    ...passings,
    `  ${stop.onLongestChain ? "*" : " "} ${stop.title}: ${stop.titles.join(", ") || nobody}${lasts}${stop.total > 0 ? ` (${word.total} ${days(Math.ceil(stop.total - 1e-9), language)})` : ""}`,
  ];
}

function days(count: number, language: Language): string {
  return `${count} ${count === 1 ? words[language].day : words[language].days}`;
}
