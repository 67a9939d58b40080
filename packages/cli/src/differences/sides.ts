import { statSync } from "node:fs";
import { resolve } from "node:path";
import { diskSource, regionFiles, shownPath, uriOf } from "@kurzweg/disk";
import { type Document, type Done, formFindings, type Library, libraryOf, type LinkedFile, linkAll, load, regionOf } from "@kurzweg/language";
import { type DateText, type Finding, isDate, type Language, type ReadProblem, type Region } from "@kurzweg/model";
import { hashOf } from "../checking/hash.ts";
import { reasonOf } from "../checking/reason.ts";
import { type Edition, editionAt, isRevision, isShallow } from "../revisions.ts";
import type { Terminal } from "../terminal.ts";

/** What is compared: two editions of some files, each on a day of its own where one is given. */
export interface Sides {
  readonly before: Edition & { readonly asOf?: DateText | undefined };
  readonly after: Edition & { readonly asOf?: DateText | undefined };
}

/** Why two editions cannot be told from what was typed. */
export type SidesMistake = { readonly is: "nothing" } | { readonly is: "unknown" | "beyond-clone" | "empty" | "no-day"; readonly word: string };

/**
 * Reads what was typed: two files or folders; two days and a file or folder; a revision of git, or two, and any paths.
 * One revision is compared with the files as they are.
 */
export function sidesOf(words: readonly string[], { folder }: Terminal): Sides | SidesMistake {
  const days = words.filter(isDate);
  const others = words.filter((word) => !isDate(word));
  const [first, second] = others;
  const noDay = others.find((word) => /^\d{4}-\d{2}-\d{2}$/.test(word) && !exists(word, folder) && !isRevision(word, folder));
  if (noDay !== undefined) return { is: "no-day", word: noDay };
  if (days.length === 2) return bothDays(days, others.length > 0 ? others : ["."], folder);
  if (first === undefined || days.length > 0) return { is: "nothing" };
  if (exists(first, folder)) {
    if (second === undefined || others.length > 2) return { is: "nothing" };
    if (!exists(second, folder)) return { is: "unknown", word: second };
    const [before, after] = [first, second].map((path) => ({ ...editionIn([path], path, folder), base: resolve(folder, path) }));
    if (!before || !after) return { is: "nothing" };
    return before.files.length === 0 ? { is: "empty", word: first } : after.files.length === 0 ? { is: "empty", word: second } : { before, after };
  }
  const isLater = second !== undefined && !exists(second, folder) && isRevision(second, folder);
  const paths = others.slice(isLater ? 2 : 1);
  const wanted = (paths.length > 0 ? paths : ["."]).map((path) => resolve(folder, path));
  const before = editionAt(first, wanted, folder);
  if (!before) return unknownIn(folder, first);
  // A file that is no longer there is compared, too.
  const unknown = paths.find((path) => !exists(path, folder) && editionAt(first, [resolve(folder, path)], folder)?.files.length === 0);
  if (unknown !== undefined) return unknownIn(folder, unknown);
  const after = isLater ? editionAt(second, wanted, folder) : editionIn(wanted, "", folder);
  return after ? { before, after } : unknownIn(folder, second ?? "");
}

/** A revision may be unknown only because a clone leaves older ones out, as build machines do. */
function unknownIn(folder: string, word: string): SidesMistake {
  return { is: isShallow(folder) ? "beyond-clone" : "unknown", word };
}

function bothDays(days: readonly string[], paths: readonly string[], folder: string): Sides | SidesMistake {
  const missing = paths.find((path) => !exists(path, folder));
  if (missing !== undefined) return { is: "unknown", word: missing };
  const edition = editionIn(paths, "", folder);
  if (edition.files.length === 0) return { is: "empty", word: paths.join(" ") };
  const [from = "", to = ""] = days;
  return { before: { ...edition, label: from, asOf: from }, after: { ...edition, label: to, asOf: to } };
}

function editionIn(paths: readonly string[], label: string, folder: string): Edition {
  const files = paths.flatMap((path) => {
    const found = regionFiles(path, folder);
    return found.is === "files" ? found.files : [];
  });
  return { label, files: [...new Set(files)].sort(), source: diskSource(folder) };
}

function exists(path: string, folder: string): boolean {
  return statSync(resolve(folder, path), { throwIfNoEntry: false }) !== undefined;
}

/** A region of an edition, as far as it is needed to find it in another one. */
export interface Entry extends Pick<Region, "name" | "title" | "key" | "file" | "asOf"> {
  readonly path: string;
  /** The same for the same texts: those of its file and of all that it imports. */
  readonly signature: string;
}

/** More imported files than these are not kept between two regions. */
const KEPT = 32;

/** One file of an edition with all that it imports. */
interface FileRead {
  readonly path: string;
  readonly linked: LinkedFile;
  readonly region: Region;
  readonly signature: string;
}

/** Reads the files of an edition one after the other; says of each that cannot be read why. */
async function* filesIn({ files, source, base = "/" }: Edition): AsyncGenerator<FileRead | { readonly path: string; readonly reason: ReadProblem }> {
  const libraries = new Map<string | undefined, Library>();
  const done: Done = new WeakMap<Document, LinkedFile>();
  for (const path of files) {
    const own = source(path);
    const library = libraries.get(own.within) ?? libraryOf(own, KEPT);
    libraries.set(own.within, library);
    const texts = new Map<string, string>();
    const get: Library["get"] = async (uri) => {
      const found = await library.get(uri);
      texts.set(shownPath(uri, base), "is" in found ? "" : found.text);
      return found;
    };
    const loaded = await load(uriOf(path), { ...library, get });
    if ("is" in loaded) {
      yield { path, reason: reasonOf(loaded) };
      continue;
    }
    const linked = linkAll(loaded, done);
    const region = regionOf(linked);
    if (region.is === "region") library.forget(uriOf(path));
    yield { path, linked, region, signature: hashOf(JSON.stringify([...texts].map(([name, text]) => [name, hashOf(text)]).sort())) };
  }
}

/** The regions of an edition, without catalogues and parts, and the files that cannot be read. */
export interface Entries {
  readonly regions: readonly Entry[];
  readonly unreadable: ReadonlyMap<string, ReadProblem>;
}

/** Finds the regions of an edition; `read` is told how many files are done. */
export async function entriesOf(edition: Edition, read: (done: number, all: number) => void): Promise<Entries> {
  const regions: Entry[] = [];
  const unreadable = new Map<string, ReadProblem>();
  let done = 0;
  for await (const file of filesIn(edition)) {
    if ("reason" in file) unreadable.set(file.path, file.reason);
    else if (file.region.is === "region") {
      const { name, title, key, file: uri, asOf } = file.region;
      regions.push({ path: file.path, name, title, key, file: uri, asOf, signature: file.signature });
    }
    read(++done, edition.files.length);
  }
  return { regions, unreadable };
}

/** The regions of an edition, all at once, as far as they can be read. */
export async function regionsOf(edition: Edition): Promise<readonly Region[]> {
  const regions: Region[] = [];
  for await (const file of filesIn(edition)) if (!("reason" in file) && file.region.is === "region") regions.push(file.region);
  return regions;
}

/** One file of an edition, with its mistakes of form: what they are about is missing in the region. */
export async function readAt(
  edition: Edition,
  path: string,
  language: Language,
): Promise<{ readonly region: Region; readonly mistakes: readonly Finding[] } | undefined> {
  if (!edition.files.includes(path)) return undefined;
  for await (const file of filesIn({ ...edition, files: [path] })) {
    if ("reason" in file) return undefined;
    const mistakes = formFindings(file.linked, language).filter(({ severity }) => severity === "error");
    return { region: file.region, mistakes };
  }
  return undefined;
}

/** By what a region is recognised. */
type Identity = Pick<Region, "name" | "key" | "file">;

/**
 * Which region of one edition is which of the other: the one with its key, else the one with its name in the same file, else with its
 * name where their keys do not differ; where each has only one, it is that.
 */
export function paired<One extends Identity, Other extends Identity>(
  before: readonly One[],
  after: readonly Other[],
): readonly (readonly [One | undefined, Other | undefined])[] {
  if (before.length === 1 && after.length === 1) return [[before[0], after[0]]];
  const partners = new Map<Other, One>();
  const taken = new Set<One>();
  const markings: readonly ((region: Identity) => string | undefined)[] = [
    ({ key }) => key,
    ({ name, file }) => JSON.stringify([name, file]),
    ({ name }) => name,
  ];
  for (const [rank, marking] of markings.entries()) {
    const waiting = Map.groupBy(
      before.filter((region) => !taken.has(region)),
      marking,
    );
    for (const region of after) {
      const mark = marking(region);
      if (mark === undefined || partners.has(region)) continue;
      const same = waiting.get(mark)?.find((each) => !taken.has(each) && (rank < 2 || each.key === undefined || region.key === undefined));
      if (!same) continue;
      taken.add(same);
      partners.set(region, same);
    }
  }
  return [
    ...after.map((region) => [partners.get(region), region] as const),
    ...before.filter((region) => !taken.has(region)).map((region) => [region, undefined] as const),
  ];
}
