import { resolve } from "node:path";
import { newRegionText } from "@kurzweg/analysis";
import { diskSource, writeFile } from "@kurzweg/disk";
import { documentOf, libraryOf, linkAll, load, nameFrom, regionOf } from "@kurzweg/language";
import { closest, type Language, titleOf } from "@kurzweg/model";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";

export const init: Command = {
  name: "init",
  takes: "[file]",
  about: {
    en: "begins a region from a catalogue, with what is still open as comments at its place",
    de: "beginnt eine Region aus einem Katalog; was noch offen ist, steht als Kommentar an seinem Platz",
  },
  flags: {
    catalogue: { value: "NAME", about: { en: "the catalogue to build on (germany without it)", de: "der Katalog, auf dem sie aufbaut (sonst germany)" } },
    name: { value: "NAME", about: { en: "the name of the region in the file, such as musterstadt", de: "der Name der Region in der Datei, etwa musterstadt" } },
    title: { value: "TITLE", about: { en: "what the region is called, such as “Stadt Musterstadt”", de: "wie die Region heißt, etwa „Stadt Musterstadt“" } },
    languages: { value: "de,en", about: { en: "the languages of its titles, the main one first", de: "die Sprachen ihrer Titel, die wichtigste zuerst" } },
    key: { value: "KEY", about: { en: "the official municipality key, 8 or 12 digits", de: "der amtliche Gemeindeschlüssel, 8 oder 12 Ziffern" } },
    force: { about: { en: "replace a file that is already there", de: "eine Datei ersetzen, die schon da ist" } },
  },
  run: runInit,
};

/** What a region is begun with. */
interface Beginning {
  readonly catalogue: string;
  readonly name: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly key?: string | undefined;
}

async function runInit(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, flags, paths } = given;
  const source = diskSource(terminal.folder)(terminal.folder);
  const wanted = await beginningOf(given, terminal);
  if (typeof wanted === "string") return complain(wanted, terminal);
  const { catalogue, name, title, languages, key } = wanted;
  if (!source.catalogues.includes(catalogue))
    return complain(say.unknownCatalogue[language]({ name: catalogue, close: closest(catalogue, source.catalogues), known: source.catalogues }), terminal);
  const loaded = await load(`kurzweg:${catalogue}`, libraryOf(source));
  if ("is" in loaded) return complain(say.unknownCatalogue[language]({ name: catalogue, known: source.catalogues }), terminal);
  const region = regionOf(linkAll(loaded));
  const text = newRegionText(region, { name, title, languages, key, catalogue: `kurzweg:${catalogue}`, asOf: terminal.today });
  const [problem] = documentOf("region:", text).problems;
  if (problem) return complain(say.wrongName[language]({ name }), terminal);
  const file = paths[0] ?? `${name}.region`;
  const refused = writeFile(resolve(terminal.folder, file), text, { mayReplace: flags["force"] === true ? undefined : () => false });
  if (refused)
    return complain(
      refused.is === "foreign" ? say.fileExists[language]({ path: file }) : say.unwritable[language]({ path: file, reason: refused.reason }),
      terminal,
    );
  terminal.print(`${say.begun[language]({ path: file, catalogue: titleOf(region, language) })}\n`);
  return 0;
}

/** Takes what was typed, and asks for the rest where somebody can answer; a sentence where it is not enough. */
async function beginningOf({ flags, language }: Arguments, terminal: Terminal): Promise<Beginning | string> {
  const { ask } = terminal;
  const flag = (name: string): string | undefined => (typeof flags[name] === "string" ? withoutBreaks(String(flags[name])) || undefined : undefined);
  const title = flag("title") ?? withoutBreaks((await ask?.(`${say.askTitle[language]({})} `)) ?? "");
  const usual = title ? nameFrom(title, "region") : undefined;
  const answered = flag("name") ?? (ask && usual ? (await ask(`${say.askName[language]({ usual })} `)).trim() || usual : usual);
  if (!title || !answered) return say.whatRegion[language]({});
  const key = flag("key") ?? (flag("title") === undefined ? await askedKey(language, terminal) : undefined);
  if (key !== undefined && !isKey(key)) return say.wrongKey[language]({ key });
  const languages = (flag("languages") ?? (language === "de" ? "de,en" : "en,de")).split(",").map((each) => each.trim());
  return { catalogue: flag("catalogue") ?? "germany", name: answered, title, languages, key };
}

/** Asks where somebody can answer, until it is a key or nothing. */
async function askedKey(language: Language, { ask, say: tell }: Terminal): Promise<string | undefined> {
  for (;;) {
    const key = (await ask?.(`${say.askKey[language]({})} `))?.trim() || undefined;
    if (key === undefined || isKey(key)) return key;
    tell(say.wrongKey[language]({ key }));
  }
}

function isKey(text: string): boolean {
  return /^(?:\d{8}|\d{12})$/.test(text);
}

/** What was pasted may have line breaks and more blanks than are meant. */
function withoutBreaks(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function complain(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}
