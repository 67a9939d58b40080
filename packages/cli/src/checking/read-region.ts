import { diskSource, uriOf } from "@kurzweg/disk";
import { formFindings, libraryOf, linkAll, load, regionOf } from "@kurzweg/language";
import type { DateText, Finding, Language, ReadProblem, Region } from "@kurzweg/model";
import type { Terminal } from "../terminal.ts";
import { reasonOf } from "./reason.ts";

/** One file with all that it imports, for a question about it. */
export interface ReadRegion {
  readonly region: Region;
  readonly asOf: DateText;
  /** Mistakes of form: answers would leave out what they are about. */
  readonly mistakes: readonly Finding[];
}

/** A file that could not be read at all. */
export interface Unreadable {
  readonly uri: string;
  readonly reason: ReadProblem;
}

/** Reads one file; gives what went wrong where it cannot be read. */
export async function readRegion(
  path: string,
  { asOf, language }: { readonly asOf?: DateText | undefined; readonly language: Language },
  terminal: Terminal,
): Promise<ReadRegion | Unreadable> {
  const uri = uriOf(path);
  const loaded = await load(uri, libraryOf(diskSource(terminal.folder)(path)));
  if ("is" in loaded) return { uri, reason: reasonOf(loaded) };
  const linked = linkAll(loaded);
  const region = regionOf(linked);
  const mistakes = formFindings(linked, language).filter(({ severity }) => severity === "error");
  return { region, asOf: asOf ?? region.asOf ?? terminal.today, mistakes };
}
