import { overviewOf } from "@kurzweg/analysis";
import { shownPath } from "@kurzweg/disk";
import { closest } from "@kurzweg/model";
import { formFor } from "../endings.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";
import { deliver } from "./deliver.ts";
import { questioned } from "./question.ts";

/** What can be exported; the rest is loaded only when it is. */
const KINDS = ["contacts", "meetings", "hsds", "jsonld", "dmn", "model"];

export const exporting: Command = {
  name: "export",
  takes: `<${KINDS.join("|")}> <file> [-o <path>]`,
  choices: KINDS,
  about: {
    en: "writes a region for other programs: address books, calendars, directories, linked data, decision tables",
    de: "schreibt eine Region für andere Programme: Adressbücher, Kalender, Verzeichnisse, verknüpfte Daten, Entscheidungstabellen",
  },
  flags: {
    format: {
      value: "NAME",
      choices: ["vcf", "csv", "xlsx", "ics", "json", "datapackage", "schema-org", "cpsv-ap", "dmn"],
      about: {
        en: "contacts: vcf, csv, xlsx; hsds: json, datapackage; jsonld: schema-org, cpsv-ap (without it, as the file's name ends)",
        de: "contacts: vcf, csv, xlsx; hsds: json, datapackage; jsonld: schema-org, cpsv-ap (sonst, wie der Dateiname endet)",
      },
    },
    output: {
      value: "PATH",
      short: "o",
      about: { en: "the file to write, or the folder of a datapackage", de: "die Datei; bei datapackage der Ordner" },
    },
    edition: {
      value: "public|internal",
      choices: ["public", "internal"],
      about: {
        en: "public leaves out persons not marked “public” and internal notes (public without it)",
        de: "public lässt Personen ohne „public“ und interne Notizen weg (public ohne Angabe)",
      },
    },
    force: { about: { en: "write over a file that Kurzweg did not make", de: "auch eine Datei überschreiben, die nicht von Kurzweg stammt" } },
  },
  run: runExport,
};

type Exchange = typeof import("../exchange/index.ts");
type ExportFormat = import("../exchange/index.ts").ExportFormat;

/** Exports have a bundle of their own, so that no other command has to read it. */
const bundle = import.meta.url.endsWith(".ts") ? new URL("../exchange/index.ts", import.meta.url).href : new URL("exchange.js", import.meta.url).href;

interface Wish {
  readonly format: ExportFormat;
  readonly edition: "public" | "internal";
  readonly output: string | undefined;
}

async function runExport(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { flags, paths } = given;
  const exchange = (await import(bundle)) as Exchange;
  const wish = wishOf(given, exchange);
  if (typeof wish === "string") return wrong(wish, terminal);
  const question = await questioned({ ...given, paths: paths.slice(1), flags: { ...flags, format: "text" } }, terminal);
  if (!question) return 2;
  const { format, edition, output } = wish;
  const fileName = (uri: string): string => (uri.startsWith("file:") ? shownPath(uri, terminal.folder) : uri);
  const { files, losses } = await exchange.exported(format, overviewOf(question.analysis), { edition, fileName });
  if (!flags["quiet"]) for (const loss of losses) terminal.say(loss);
  if (output === undefined) {
    for (const { content } of files) terminal.print(String(content));
    return 0;
  }
  const pathOf = (name: string): string => (format.writes === "folder" ? `${output.replace(/\/$/, "")}/${name}` : output);
  const problem = deliver(files, { pathOf, isOwn: format.isOwn }, given, terminal);
  return problem ? wrong(problem, terminal) : 0;
}

/** What is wanted, or what is wrong with it in words. */
function wishOf({ flags, paths, language }: Arguments, { exportKinds }: Exchange): Wish | string {
  const [name] = paths;
  const known = exportKinds.map((kind) => kind.name);
  const kind = exportKinds.find((each) => each.name === name);
  if (!kind) return say.unknownExport[language]({ name, close: name === undefined ? undefined : closest(name, known), known });
  const edition = flags["edition"] ?? "public";
  if (edition !== "public" && edition !== "internal") return say.wrongFlag[language]({ name: "edition", value: String(edition), wanted: "public, internal" });
  const [named, output] = ["format", "output"].map((flag) => (flags[flag] === undefined ? undefined : String(flags[flag])));
  const format = formFor(kind.formats, { named, path: output }, language);
  if (typeof format === "string") return format;
  if (output === undefined && format.writes !== "text")
    return (format.writes === "folder" ? say.noExportFolder : say.noExportFile)[language]({ format: format.name });
  return { format, edition, output };
}

function wrong(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}
