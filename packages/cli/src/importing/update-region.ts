import { diskSource, pathOf, regionFiles, shownPath, uriOf, writeFile } from "@kurzweg/disk";
import { type Listed, type Texts, updated, updateOf } from "@kurzweg/exchange";
import { formFindings, libraryOf, type LinkedFile, linkAll, load, regionOf } from "@kurzweg/language";
import type { Language } from "@kurzweg/model";
import { reasonOf } from "../checking/reason.ts";
import type { Arguments } from "../commands/command.ts";
import { regionAmong } from "../commands/question.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say as sayAnything } from "../words.ts";
import { differencesInWords } from "./differences.ts";
import { sayWhatIsLeft } from "./read-list.ts";
import { say } from "./words.ts";

/** Shows what a list says differently from a region, and writes it where that was asked for. */
export async function updateRegion(listed: Listed, path: string, given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { flags, language } = given;
  const linked = await linkedAt(path, given, terminal);
  if (!linked) return 2;
  const region = regionOf(linked);
  const update = updateOf(listed, region);
  const texts = await textsOf(linked, terminal);
  const home = region.bodies.findLast(({ place }) => texts.has(place.file))?.place.file ?? linked.document.uri;
  const result = updated(texts, update, home, { list: listed.language, first: region.languages[0] ?? "en" });
  sayWhatIsLeft(listed, true, language, terminal);
  const isWriting = flags["write"] === true;
  const problem = isWriting ? written(result, language, terminal) : undefined;
  if (problem !== undefined) {
    terminal.say(problem);
    return 2;
  }
  if (!flags["quiet"]) terminal.print(differencesInWords(update, { isWriting, columns: listed.language }, language));
  const isDone = update.doubts.length === 0 && (isWriting || result.size === 0);
  return isDone ? 0 : 1;
}

/** The region with all that it imports, where nothing in it has a mistake of form; else what is wrong is said. */
async function linkedAt(path: string, given: Arguments, terminal: Terminal): Promise<LinkedFile | undefined> {
  const { language } = given;
  const found = regionFiles(path, terminal.folder);
  if (found.is === "missing") return complain(sayAnything.missingPath[language]({ path }), terminal);
  if (found.is === "unreadable") return complain(sayAnything.unreadable[language]({ path, reason: found.reason }), terminal);
  const file = found.is === "files" ? await regionAmong(found.files, path, given, terminal) : complain(sayAnything.noRegionFiles[language]({ path }), terminal);
  if (file === undefined) return undefined;
  const loaded = await load(uriOf(file), libraryOf(diskSource(terminal.folder)(file)));
  if ("is" in loaded) return complain(sayAnything.unreadable[language]({ path, reason: reasonOf(loaded) }), terminal);
  const linked = linkAll(loaded);
  const mistake = formFindings(linked, language).find(({ severity }) => severity === "error");
  if (!mistake) return linked;
  const { file: uri, range } = mistake.place;
  const first = `${shownPath(uri, terminal.folder)}:${range.start.line}:${range.start.column} ${mistake.message}`;
  return complain(sayAnything.notFormatted[language]({ path, first }), terminal);
}

/** The texts of the files of a region that people write, as they stand on the disk. */
async function textsOf(linked: LinkedFile, { folder }: Terminal): Promise<Texts> {
  const texts = new Map<string, string>();
  for (const { document } of [...linked.imported, linked]) {
    const content = document.uri.startsWith("file:") ? await diskSource(folder)(folder).read(document.uri) : undefined;
    if (content?.is === "text") texts.set(document.uri, content.text);
  }
  return texts;
}

/** Writes texts; gives what went wrong in words. */
function written(texts: Texts, language: Language, terminal: Terminal): string | undefined {
  for (const [uri, text] of texts) {
    const problem = writeFile(pathOf(uri), text);
    if (problem?.is === "unwritable") return sayAnything.unwritable[language]({ path: shownPath(uri, terminal.folder), reason: problem.reason });
    terminal.say(say.updated[language]({ path: shownPath(uri, terminal.folder) }));
  }
  return undefined;
}

function complain(message: string, terminal: Terminal): undefined {
  terminal.say(message);
  return undefined;
}
