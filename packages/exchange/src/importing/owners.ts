import { isName } from "@kurzweg/language";
import { type Body, titleOf } from "@kurzweg/model";
import type { Entry } from "./entries.ts";
import { inOneLine } from "./values.ts";

/** The body that a row is about, or a unit in it. */
export interface Owner {
  readonly title: string;
  /** Where the row says so itself. */
  readonly name?: string | undefined;
}

/** Between the titles of units of which one lies in the other. */
const WITHIN = " / ";

/** Titles are the same whatever their case and blanks are: “e. V.” is “e.V.”. */
export function sameAs(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").replace(/\. /g, ".").trim();
}

/** The names in the path by which a row names its contact; none where it names no path. */
export function namesIn({ said }: Entry): readonly string[] {
  const names = said.get("id")?.split("/") ?? [];
  return names.length > 1 && names.every(isName) ? names : [];
}

/** From the body that a row is about down to the unit; none where it names no body. */
export function ownersOf(entry: Entry): readonly Owner[] {
  const [name, ...inside] = namesIn(entry);
  const body = inOneLine(entry.said.get("body") ?? name ?? "");
  if (body === "") return [];
  const unit = inOneLine(entry.said.get("unit") ?? "");
  if (name === undefined) return [{ title: body }, ...(unit === "" ? [] : [{ title: unit }])];
  const names = inside.slice(0, -1);
  const titles = names.length === 1 ? [unit] : unit.split(WITHIN);
  return [{ title: body, name }, ...names.map((each, index) => ({ title: (titles.length === names.length && titles[index]) || each, name: each }))];
}

/** All paths by which rows name contacts, and those of the bodies and units in which these lie. */
export function pathsIn(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => namesIn(entry).map((_, index, names) => names.slice(0, index + 1).join("/"))));
}

/**
 * The one among bodies or units that is meant: by its name, else by its title in any language. One whose name is not there may have got another
 * name; but not one that another row names.
 */
export function meant({ title, name }: Owner, among: readonly Body[], named: ReadonlySet<string>): Body | undefined {
  const free = name === undefined ? among : among.filter(({ path }) => !named.has(path));
  return among.find((each) => each.name === name) ?? free.find((each) => titlesOf(each).includes(sameAs(title)));
}

/** What something is called in all languages. */
export function titlesOf({ name, title }: Pick<Body, "name" | "title">): readonly string[] {
  return [titleOf({ name, title }, ""), ...Object.values(title?.translations ?? {})].map(sameAs);
}
