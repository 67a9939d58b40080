import { basename } from "node:path";
import { type Analysis, findingsOf, meetingsBetween, overviewOf, peopleInGroup } from "@kurzweg/analysis";
import type { InterfaceDocument, Material, Pictures, Since } from "@kurzweg/document";
import { shownPath } from "@kurzweg/disk";
import { addMonths, type Body, closest } from "@kurzweg/model";
import { earlierThan } from "../differences/earlier.ts";
import { sidesMistakeInWords } from "../differences/mistake.ts";
import type { SidesMistake } from "../differences/sides.ts";
import { formFor, hasEndingOf } from "../endings.ts";
import type { Output } from "../paper/index.ts";
import { whileWorking } from "../progress.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";
import { deliver } from "./deliver.ts";
import { questioned } from "./question.ts";

/** The forms of documents, which are loaded only when one is written. */
const NAMES = ["html", "pdf", "docx", "xlsx", "md", "csv", "csv-raw"];

export const document: Command = {
  name: "document",
  takes: "<file> -o <folder|file>",
  about: {
    en: "writes the interface document of a region, for everybody or for one body",
    de: "schreibt das Schnittstellenpapier einer Region, für alle oder für eine Stelle",
  },
  flags: {
    format: {
      value: "NAME[=FILE]",
      choices: NAMES,
      multiple: true,
      about: {
        en: `the form of the document, and its file: ${NAMES.join(", ")}; several with commas (without it, as the file's name ends, else html)`,
        de: `die Form des Papiers und seine Datei: ${NAMES.join(", ")}; mehrere mit Kommas (ohne Angabe, wie der Dateiname endet, sonst html)`,
      },
    },
    output: {
      value: "PATH",
      short: "o",
      about: { en: "the folder for the document, or a file such as paper.pdf", de: "der Ordner für das Papier, oder eine Datei wie papier.pdf" },
    },
    edition: {
      value: "public|internal",
      choices: ["public", "internal"],
      about: {
        en: "public leaves out persons not marked “public” and internal notes (public without it)",
        de: "public lässt Personen ohne „public“ und interne Notizen weg (public ohne Angabe)",
      },
    },
    markdown: {
      value: "FILE",
      about: {
        en: "instead: a Markdown file with a picture for each block “```kurzweg town.region handoffs”",
        de: "stattdessen: eine Markdown-Datei mit einem Bild für jeden Block „```kurzweg stadt.region handoffs“",
      },
    },
    since: {
      value: "REVISION|FILE|DATE",
      about: {
        en: "tell what has changed since a revision of git, an older file, or a day",
        de: "auch sagen, was sich geändert hat: seit einem Stand in git, einer älteren Datei oder einem Tag",
      },
    },
    for: { value: "BODY", about: { en: "only what one body has to know", de: "nur, was eine Stelle wissen muss" } },
    force: { about: { en: "write over a file that Kurzweg did not make", de: "auch eine Datei überschreiben, die nicht von Kurzweg stammt" } },
  },
  run: runDocument,
};

type Paper = typeof import("../paper/index.ts");

/** Documents have a bundle of their own, so that no other command has to read it. */
const bundle = import.meta.url.endsWith(".ts") ? new URL("../paper/index.ts", import.meta.url).href : new URL("paper.js", import.meta.url).href;
/** For the layout of one picture; then the same content is shown as a table. */
const MILLISECONDS = 20_000;
/** How far ahead meetings are listed. */
const MONTHS_AHEAD = 24;

interface Wish {
  readonly outputs: readonly Output[];
  readonly folder: string | undefined;
  readonly edition: "public" | "internal";
}

/** For whom the document is, and what it is compared with. */
interface Scope {
  readonly recipient: string | undefined;
  readonly since: Since | undefined;
}

async function runDocument(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { flags, language } = given;
  if (flags["markdown"] !== undefined) return (await import("../markdown/index.ts")).writeMarkdown(String(flags["markdown"]), given, terminal);
  const paper = (await import(bundle)) as Paper;
  const wish = wishOf(given, paper);
  if (typeof wish === "string") return wrong(wish, terminal);
  const question = await questioned({ ...given, flags: { ...flags, format: "text" } }, terminal);
  if (!question) return 2;
  const { analysis } = question;
  const recipient = recipientOf(given, analysis, terminal);
  if (recipient === null) return 2;
  const since = await sinceOf(given, analysis, terminal);
  if (since && "is" in since) return wrong(sidesMistakeInWords(since, language), terminal);
  return whileWorking(() => writeDocuments({ ...wish, recipient, since }, analysis, paper, given, terminal), terminal, language);
}

/** The body for which a document was asked, if it was; null where there is no such body, which was said. Whoever names a unit gets all of its body. */
function recipientOf({ flags, language }: Arguments, { region }: Analysis, terminal: Terminal): string | undefined | null {
  if (flags["for"] === undefined) return undefined;
  const name = String(flags["for"]);
  const bodies = region.bodies.map((body) => body.name);
  if (bodies.includes(name)) return name;
  const [body = ""] = name.split("/");
  const known = region.bodies.flatMap(pathsIn);
  if (!known.includes(name)) {
    terminal.say(say.unknownBody[language]({ name, close: closest(name, known), known: bodies }));
    return null;
  }
  terminal.say(say.wholeBody[language]({ unit: name, body }));
  return body;
}

/** A body and its units. */
function pathsIn({ path, units }: Body): readonly string[] {
  return [path, ...units.flatMap(pathsIn)];
}

/** What has changed since the edition that was named, if one was. */
async function sinceOf({ flags, paths }: Arguments, analysis: Analysis, terminal: Terminal): Promise<Since | SidesMistake | undefined> {
  const { since, "as-of": asOf } = flags;
  if (typeof since !== "string") return undefined;
  return earlierThan({ analysis, path: paths[0] ?? ".", asOf: typeof asOf === "string" ? asOf : undefined }, since, terminal);
}

/** What is wanted, or what is wrong with it in words. */
function wishOf({ flags, language }: Arguments, { formats, outputsOf }: Paper): Wish | string {
  const edition = flags["edition"] ?? "public";
  if (edition !== "public" && edition !== "internal") return say.wrongFlag[language]({ name: "edition", value: String(edition), wanted: "public, internal" });
  const forms = Object.values(formats);
  const path = flags["output"] === undefined ? undefined : String(flags["output"]);
  const only = path !== undefined && hasEndingOf(forms, path) ? path : undefined;
  const usual = formFor(forms, { path: only }, language);
  if (typeof usual === "string") return usual;
  const outputs = outputsOf([flags["format"] ?? usual.name].flat().map(String));
  if ("unknown" in outputs) return say.unknownFormat[language]({ name: outputs.unknown, known: Object.keys(formats) });
  if (path === undefined && outputs.some(({ file }) => !file)) return say.noDocumentFolder[language]({});
  const placed = outputs.map(({ format, file = only }) => ({ format, file }));
  const misnamed = placed.map(({ format, file }) => formFor(forms, { named: format, path: file }, language)).find((form) => typeof form === "string");
  return misnamed ?? { outputs: placed, folder: path, edition };
}

async function writeDocuments(
  { outputs, folder, edition, recipient, since }: Wish & Scope,
  analysis: Analysis,
  paper: Paper,
  given: Arguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const { region } = analysis;
  const fileName = (uri: string): string => (uri.startsWith("file:") ? shownPath(uri, terminal.folder) : uri);
  const { document: written, material } = paper.documentOf(materialOf(analysis, since), { edition, recipient, fileName });
  const tools = await paper.toolsFor(outputs.map(({ format }) => paper.formats[format]));
  if ("missing" in tools) return wrong(say[tools.missing === "png" ? "noPainter" : "noTypesetter"][given.language]({ of: "document" }), terminal);
  const pictures = await drawn(written, material, { paper, fileName });
  const base = `${folder?.replace(/\/$/, "")}/${[region.name, ...(recipient === undefined ? [] : [recipient]), edition].join("-")}`;
  for (const output of outputs) {
    const { write, isOwn } = paper.formats[output.format];
    const name = basename(paper.pathOf("", output, { base, isAlone: false }));
    const files = await write(written, pictures, tools, name);
    const pathOf = (name: string): string => paper.pathOf(name, output, { base, isAlone: files.length === 1 });
    const problem = deliver(files, { pathOf, isOwn }, given, terminal);
    if (problem) return wrong(problem, terminal);
  }
  return 0;
}

/** The thread that lays pictures out has ended before anything is written, which takes memory of its own. */
async function drawn(
  written: InterfaceDocument,
  { overview }: Material,
  { paper, fileName }: { readonly paper: Paper; readonly fileName: (uri: string) => string },
): Promise<Pictures> {
  const thread = paper.layoutThread(MILLISECONDS);
  try {
    return await paper.drawPictures(written, overview, { engine: thread.engine, fileName });
  } finally {
    await thread.close();
  }
}

function materialOf(analysis: Analysis, since: Since | undefined): Material {
  const { region, asOf } = analysis;
  const meetings = meetingsBetween(region, asOf, addMonths(asOf, MONTHS_AHEAD)).map(({ workshop, on }) => ({ workshop: workshop.name, on }));
  return { overview: overviewOf(analysis), findings: findingsOf(analysis), meetings, groups: groupsIn(analysis), since };
}

function groupsIn(analysis: Analysis): Material["groups"] {
  return analysis.region.groups.flatMap((group) => {
    const people = peopleInGroup(group, analysis);
    return people === undefined ? [] : [{ name: group.name, people }];
  });
}

function wrong(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}
