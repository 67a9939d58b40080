import { analysisOf, findingsOf, isChecked } from "@kurzweg/analysis";
import { type Content, formFindings, libraryOf, type Library, type LinkedFile, linkAll, load, regionOf } from "@kurzweg/language";
import type { DateText, Finding, Language, ReadProblem, Region } from "@kurzweg/model";
import { wordingOf } from "@kurzweg/model";
import { diskSource, uriOf } from "@kurzweg/disk";
import type { Terminal } from "./terminal.ts";

/** One file after it was checked. */
export interface Checked {
  readonly uri: string;
  readonly region: Region;
  /** Whether it is a region of its own, not a catalogue or a part. */
  readonly counts: boolean;
  readonly asOf: DateText;
  readonly findings: readonly Finding[];
  /** The texts of the file and its imports, by URI. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A file that could not be read at all. */
export interface Unreadable {
  readonly uri: string;
  readonly reason: ReadProblem;
}

export interface CheckOptions {
  readonly asOf?: DateText | undefined;
  readonly language: Language;
}

/**
 * Reads and checks one file after the other; what several of them import is read once. Parts come last,
 * and only those that no region among the files imports: the others are checked with it.
 */
export async function* checkFiles(paths: readonly string[], options: CheckOptions, terminal: Terminal): AsyncIterable<Checked | Unreadable> {
  const sourceFor = diskSource(terminal.folder);
  const libraries = new Map<string | undefined, Library>();
  const imported = new Set<string>();
  const parts: Read[] = [];
  for (const path of paths) {
    const uri = uriOf(path);
    const source = sourceFor(path);
    let library = libraries.get(source.within);
    if (!library) libraries.set(source.within, (library = libraryOf(source)));
    const read = await readFile(uri, library, options, terminal);
    library.forget(uri);
    if (!("linked" in read)) yield read;
    else if (read.region.is === "part") parts.push(read);
    else {
      if (read.region.is === "region") for (const file of read.region.imports) imported.add(file);
      yield checkRead(read, options, terminal);
    }
  }
  for (const part of parts) if (!imported.has(part.uri)) yield checkRead(part, options, terminal);
}

/** One file with all that it imports, for a question about it. */
export interface ReadRegion {
  readonly region: Region;
  readonly asOf: DateText;
  /** Mistakes of form: answers would leave out what they are about. */
  readonly mistakes: readonly Finding[];
}

/** Reads one file; gives what went wrong where it cannot be read. */
export async function readRegion(path: string, { asOf, language }: CheckOptions, terminal: Terminal): Promise<ReadRegion | Unreadable> {
  const uri = uriOf(path);
  const loaded = await load(uri, libraryOf(diskSource(terminal.folder)(path)));
  if ("is" in loaded) return { uri, reason: reasonOf(loaded) };
  const linked = linkAll(loaded);
  const region = regionOf(linked);
  const mistakes = formFindings(linked, region.name, language).filter(({ severity }) => severity === "error");
  return { region, asOf: asOf ?? region.asOf ?? terminal.today, mistakes };
}

/** A file whose names are resolved, before it is checked. */
interface Read {
  readonly uri: string;
  readonly linked: LinkedFile;
  readonly region: Region;
}

async function readFile(uri: string, library: Library, { language }: CheckOptions, terminal: Terminal): Promise<Read | Checked | Unreadable> {
  const loaded = await load(uri, library);
  if ("is" in loaded) return loaded.is === "encoding" ? notText(uri, loaded, language, terminal.today) : { uri, reason: reasonOf(loaded) };
  const linked = linkAll(loaded);
  return { uri, linked, region: regionOf(linked) };
}

/** The whole way from a file to its findings. */
function checkRead({ uri, linked, region }: Read, { asOf, language }: CheckOptions, terminal: Terminal): Checked {
  const day = asOf ?? region.asOf ?? terminal.today;
  const findings = [...formFindings(linked, region.name, language), ...findingsOf(analysisOf(region, { asOf: day, today: terminal.today, language }))];
  const texts = new Map([linked, ...linked.imported].map(({ document }) => [document.uri, document.text]));
  return { uri, region, counts: isChecked(region), asOf: day, findings, texts };
}

function reasonOf(content: Exclude<Content, { is: "text" }>): ReadProblem {
  if (content.is === "unreadable") return content.reason;
  return content.is === "folder" ? "not-a-file" : content.is;
}

function notText(
  uri: string,
  { position, bytes }: { readonly position: { line: number; column: number }; readonly bytes: string },
  language: Language,
  asOf: DateText,
): Checked | Unreadable {
  const end = { line: position.line, column: position.column + 1 };
  const name = decodeURIComponent(uri.replace(/^.*\//, "").replace(/\.region$/, ""));
  const finding: Finding = {
    code: "file/encoding",
    ...wordingOf("file/encoding", language, { bytes }),
    place: { file: uri, range: { start: position, end } },
    region: name,
    subject: {},
    related: [],
    accepted: null,
  };
  return { uri, region: emptyRegion(uri, name), counts: false, asOf, findings: [finding], texts: new Map() };
}

function emptyRegion(file: string, name: string): Region {
  const start = { line: 1, column: 1 };
  return {
    is: "part",
    name,
    file,
    imports: [],
    languages: ["en"],
    laws: [],
    notes: [],
    catalogues: [],
    dimensions: [],
    groups: [],
    impossible: [],
    profiles: [],
    phases: [],
    steps: [],
    exclusions: [],
    transitions: [],
    kinds: [],
    bodies: [],
    handoffs: [],
    journeys: [],
    partnerships: [],
    concerns: [],
    workshops: [],
    commitments: [],
    acceptances: [],
    policy: { requires: [] },
    unread: { steps: new Set(), people: true, sorts: new Set() },
    place: { file, range: { start, end: start } },
  };
}
