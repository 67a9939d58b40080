import { basename, resolve } from "node:path";
import { diskSource, writeFile } from "@kurzweg/disk";
import { type Listed, regionText } from "@kurzweg/exchange";
import { libraryOf, linkAll, load, regionOf } from "@kurzweg/language";
import { closest, type Kind } from "@kurzweg/model";
import { readList, sayWhatIsLeft } from "../importing/read-list.ts";
import { updateRegion } from "../importing/update-region.ts";
import { say as sayOfLists } from "../importing/words.ts";
import { formFor } from "../endings.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";

export const importing: Command = {
  name: "import",
  takes: "<file> [-o <file>|--into <file>]",
  otherFiles: true,
  about: {
    en: "makes region text of a list of bodies and contacts (CSV, XLSX)",
    de: "macht aus einer Liste von Stellen und Kontakten (CSV, XLSX) Regionstext",
  },
  flags: {
    output: {
      value: "FILE",
      short: "o",
      about: { en: "the file to write (without it, the text is printed)", de: "die Datei (ohne Angabe wird der Text ausgegeben)" },
    },
    into: {
      value: "REGION",
      about: {
        en: "instead: show what the list says differently from a region",
        de: "stattdessen: zeigen, was die Liste anders sagt als eine Region",
      },
    },
    write: {
      about: { en: "with --into: change the region, and nothing else in its files", de: "mit --into: die Region ändern, und sonst nichts in ihren Dateien" },
    },
    map: {
      value: "COLUMN=FIELD",
      multiple: true,
      about: { en: "what a column holds, such as “Desk=room”; “Fax=-” leaves it out", de: "was eine Spalte enthält, etwa „Platz=Raum“; „Fax=-“ lässt sie weg" },
    },
    catalogue: {
      value: "NAME",
      about: { en: "whose kinds bodies may be of (germany without it)", de: "aus welchem Katalog die Arten der Stellen kommen (sonst germany)" },
    },
    force: { about: { en: "replace a file that is already there", de: "eine Datei ersetzen, die schon da ist" } },
  },
  run: runImport,
};

/** What is written. */
const forms = [{ name: "region", endings: ["region"] }] as const;

async function runImport(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { paths, flags, language } = given;
  const [path] = paths;
  if (path === undefined || paths.length > 1) return complain(sayOfLists.noList[language]({}), terminal);
  const into = flags["into"];
  if (flags["write"] === true && into === undefined) return complain(sayOfLists.writeWithoutInto[language]({}), terminal);
  if (into !== undefined && flags["output"] !== undefined) return complain(sayOfLists.intoWithOutput[language]({}), terminal);
  const form = formFor(forms, { path: outputOf(given) }, language);
  if (typeof form === "string") return complain(form, terminal);
  const listed = await readList(path, given, terminal);
  if (typeof listed === "string") return complain(listed, terminal);
  return into === undefined ? writeText(path, listed, given, terminal) : updateRegion(listed, String(into), given, terminal);
}

async function writeText(path: string, listed: Listed, given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { flags, language } = given;
  const name = String(flags["catalogue"] ?? "germany");
  const kinds = await kindsOf(name, terminal);
  if (!kinds.found) return complain(say.unknownCatalogue[language]({ name, close: closest(name, kinds.known), known: kinds.known }), terminal);
  const output = outputOf(given);
  const importedAs = output === undefined ? undefined : basename(output).replace(/\.region$/, "");
  const { text, count } = regionText(listed, { source: basename(path), importedAs, catalogue: `kurzweg:${name}`, kinds: kinds.found });
  if (output === undefined) terminal.print(text);
  else {
    const refused = writeFile(resolve(terminal.folder, output), text, { mayReplace: flags["force"] === true ? undefined : () => false });
    if (refused)
      return complain(
        refused.is === "foreign" ? say.fileExists[language]({ path: output }) : say.unwritable[language]({ path: output, reason: refused.reason }),
        terminal,
      );
  }
  sayWhatIsLeft(listed, false, language, terminal);
  if (output !== undefined && !flags["quiet"]) terminal.say(sayOfLists.written[language]({ path: output, ...count }));
  return 0;
}

function outputOf({ flags }: Arguments): string | undefined {
  return flags["output"] === undefined ? undefined : String(flags["output"]);
}

/** The kinds of a bundled catalogue; nothing where there is no such. */
async function kindsOf(name: string, { folder }: Terminal): Promise<{ readonly found: readonly Kind[] | undefined; readonly known: readonly string[] }> {
  const source = diskSource(folder)(folder);
  const known = source.catalogues;
  const loaded = known.includes(name) ? await load(`kurzweg:${name}`, libraryOf(source)) : undefined;
  return { found: loaded && !("is" in loaded) ? regionOf(linkAll(loaded)).kinds : undefined, known };
}

function complain(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}
