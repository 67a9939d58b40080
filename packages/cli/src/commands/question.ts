import { resolve } from "node:path";
import { type Analysis, analysisOf, type Mistake, type WalkMistake } from "@kurzweg/analysis";
import { isDate, type Language, type Person } from "@kurzweg/model";
import { readRegion } from "../checking/read-region.ts";
import { regionFiles, shownPath } from "@kurzweg/disk";
import { type Form, outputsIn, writeOutputs } from "../outputs.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { aDay, say } from "../words.ts";
import { type Arguments, type Flag, formFlags } from "./command.ts";

/** The flags that questions about one person have. */
export const personFlag: Flag = { value: "…", about: { en: "the person, such as status=recognised,age=34", de: "die Person, etwa status=recognised,age=34" } };

const asText: Form = { name: "text", owns: () => false };
const asData: Form = { name: "json", owns: (text) => text.includes('"format": "kurzweg-') };
const forms = [asText, asData];
export const questionForms = formFlags(forms);

/** An answer as data, with the name of its form. */
export interface AnswerData {
  readonly format: `kurzweg-${string}`;
  readonly [detail: string]: unknown;
}

/** A region that a question is about. */
export interface Questioned {
  readonly analysis: Analysis;
  /** Writes an answer in the forms that are wanted, as words or as data. */
  answer(inWords: string, data: AnswerData): Promise<ExitCode>;
}

/** Reads the one file that a question is about; says what is wrong where that is not possible. */
export async function questioned(given: Arguments, terminal: Terminal): Promise<Questioned | undefined> {
  const { language, flags } = given;
  const [path] = given.paths;
  const asOf = flags["as-of"];
  if (path === undefined) return complain(terminal, say.noFile[language]({}));
  if (typeof asOf === "string" && !isDate(asOf)) return complain(terminal, say.wrongFlag[language]({ name: "as-of", value: asOf, wanted: aDay[language] }));
  const outputs = outputsIn([flags["format"] ?? "text"].flat().map(String), forms, given, terminal);
  if (!outputs) return undefined;
  const found = regionFiles(path, terminal.folder);
  if (found.is === "missing") return complain(terminal, say.missingPath[language]({ path }));
  if (found.is !== "files") return complain(terminal, say.noRegionFiles[language]({ path }));
  const file = await regionAmong(found.files, path, given, terminal);
  if (!file) return undefined;
  const read = await readRegion(file, { asOf: typeof asOf === "string" ? asOf : undefined, language }, terminal);
  if ("reason" in read) return complain(terminal, say.unreadable[language]({ path, reason: read.reason }));
  const [mistake] = read.mistakes;
  if (mistake) {
    const { start } = mistake.place.range;
    terminal.say(
      say.hasMistakes[language]({
        count: read.mistakes.length,
        first: `${shownPath(mistake.place.file, terminal.folder)}:${start.line}:${start.column} ${mistake.message}`,
      }),
    );
  }
  return {
    analysis: analysisOf(read.region, { asOf: read.asOf, today: terminal.today, language }),
    async answer(inWords, data) {
      const write = (form: Form): string => (form === asText ? inWords : `${JSON.stringify(data, null, 2)}\n`);
      return (await writeOutputs(outputs, write, given, terminal)) ? 0 : 2;
    },
  };
}

/** A folder stands for its one region. */
export async function regionAmong(files: readonly string[], path: string, { language }: Arguments, terminal: Terminal): Promise<string | undefined> {
  if (files.length === 1) return files[0];
  const regions: string[] = [];
  for (const file of files) {
    const read = await readRegion(file, { language }, terminal);
    if ("region" in read && read.region.is === "region") regions.push(file);
  }
  return regions.length === 1
    ? regions[0]
    : complain(terminal, say.oneFile[language]({ path, files: regions.map((file) => shownPath(`file://${resolve(file)}`, terminal.folder)) }));
}

function complain(terminal: Terminal, words: string): undefined {
  terminal.say(words);
  return undefined;
}

/** Reads `status=recognised,age=34`; nothing where it is written differently. */
export function personOf(text: string | undefined): Person | undefined {
  const person: Record<string, string> = {};
  for (const fact of (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")) {
    const match = /^([^=\s]+)\s*=\s*([^=\s]+)$/.exec(fact);
    if (!match?.[1] || !match[2]) return undefined;
    person[match[1].normalize("NFC")] = match[2].normalize("NFC");
  }
  return person;
}

/** Why a question cannot be answered, in words. */
export function mistakeInWords(mistake: Mistake | WalkMistake, language: Language): string {
  switch (mistake.is) {
    case "dimension":
    case "value":
    case "number":
    case "impossible":
      return say[`person/${mistake.is}`][language](mistake as never);
    case "journey":
    case "profile":
      return say[`walk/${mistake.is}`][language](mistake);
    case "unsettled":
      return say["walk/unsettled"][language](mistake);
    case "unread":
      return say["walk/unread"][language]({});
  }
}
