import { statSync } from "node:fs";
import { resolve } from "node:path";
import { diskSource, regionFiles, uriOf } from "@kurzweg/disk";
import { libraryOf, linkAll, load, regionOf } from "@kurzweg/language";
import { isDate, type DateText, type Region } from "@kurzweg/model";
import { type Edition, editionAt } from "../revisions.ts";
import type { Terminal } from "../terminal.ts";

/** What is compared: two editions of some files, each on a day of its own where one is given. */
export interface Sides {
  readonly before: Edition & { readonly asOf?: DateText | undefined };
  readonly after: Edition & { readonly asOf?: DateText | undefined };
}

/** Why two editions cannot be told from what was typed. */
export type SidesMistake = { readonly is: "nothing" } | { readonly is: "unknown"; readonly word: string } | { readonly is: "empty"; readonly word: string };

/**
 * Reads what was typed: two files or folders; two days and a file or folder; a revision of git, or two, and any paths.
 * One revision is compared with the files as they are.
 */
export function sidesOf(words: readonly string[], { folder }: Terminal): Sides | SidesMistake {
  const days = words.filter(isDate);
  const others = words.filter((word) => !isDate(word));
  const [first, second] = others;
  if (days.length === 2) return bothDays(days, others.length > 0 ? others : ["."], folder);
  if (first === undefined) return { is: "nothing" };
  if (exists(first, folder)) {
    if (second === undefined || !exists(second, folder)) return second === undefined ? { is: "nothing" } : { is: "unknown", word: second };
    const [before, after] = [editionIn([first], first, folder), editionIn([second], second, folder)];
    return before.files.length === 0 ? { is: "empty", word: first } : after.files.length === 0 ? { is: "empty", word: second } : { before, after };
  }
  const isRevision = second !== undefined && !exists(second, folder);
  const paths = others.slice(isRevision ? 2 : 1);
  const wanted = (paths.length > 0 ? paths : ["."]).map((path) => resolve(folder, path));
  const before = editionAt(first, wanted, folder);
  if (!before) return { is: "unknown", word: first };
  const after = isRevision ? editionAt(second, wanted, folder) : editionIn(wanted, "", folder);
  return after ? { before, after } : { is: "unknown", word: second ?? "" };
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

/** The regions of an edition, without catalogues and parts. */
export async function regionsOf(edition: Edition): Promise<readonly Region[]> {
  const regions: Region[] = [];
  for (const path of edition.files) {
    const loaded = await load(uriOf(path), libraryOf(edition.source(path)));
    if ("is" in loaded) continue;
    const region = regionOf(linkAll(loaded));
    if (region.is === "region") regions.push(region);
  }
  return regions;
}

/** Which region of one edition is which of the other: by its key or name; where each has only one, it is that. */
export function paired(before: readonly Region[], after: readonly Region[]): readonly (readonly [Region | undefined, Region | undefined])[] {
  const [only, other] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1) return [[only, other]];
  const taken = new Set<Region>();
  const pairs = after.map((region): readonly [Region | undefined, Region] => {
    const same = before.find((each) => !taken.has(each) && (each.name === region.name || (each.key !== undefined && each.key === region.key)));
    if (same) taken.add(same);
    return [same, region];
  });
  return [...pairs, ...before.filter((region) => !taken.has(region)).map((region) => [region, undefined] as const)];
}
