import { basename } from "node:path";
import type { Language } from "@kurzweg/model";
import { say } from "./words.ts";

/** A form in which a command writes a file. */
export interface NamedForm {
  readonly name: string;
  /** With which the names of such files end, in small letters, without the point. None for a folder. */
  readonly endings: readonly string[];
}

/**
 * The form in which `path` is written: the one that was named, else the one that the ending of the path says, else the first. In words, what
 * is wrong where there is no such form, or where the ending says another one than was named.
 */
export function formFor<Wanted extends NamedForm>(
  forms: readonly Wanted[],
  { named, path }: { readonly named?: string | undefined; readonly path: string | undefined },
  language: Language,
): Wanted | string {
  const known = forms.map(({ name }) => name);
  if (named !== undefined && !known.includes(named)) return say.unknownFormat[language]({ name: named, known });
  const possible = named === undefined ? forms : forms.filter(({ name }) => name === named);
  const endings = [...new Set(possible.flatMap((form) => form.endings.slice(0, 1)))];
  return possible.find((form) => path === undefined || fits(path, form)) ?? say.wrongEnding[language]({ path: path ?? "", format: named, endings });
}

/** Whether the name of a path ends as that of a file does in one of some forms. */
export function hasEndingOf(forms: readonly NamedForm[], path: string): boolean {
  const ending = endingOf(path);
  return ending !== undefined && forms.some(({ endings }) => endings.includes(ending));
}

/** A name without an ending fits every form, and one with a slash at its end a folder alone. */
function fits(path: string, { endings }: NamedForm): boolean {
  if (/[/\\]$/.test(path)) return endings.length === 0;
  const ending = endingOf(path);
  return ending === undefined || endings.includes(ending);
}

/** How the name of a file ends: “xlsx” in “Contacts.XLSX”. */
function endingOf(path: string): string | undefined {
  return /.\.([a-z][a-z0-9]*)$/i.exec(basename(path))?.[1]?.toLowerCase();
}
