import { type Exported, exported, type ExportFormat, exportKinds } from "@kurzweg/exchange";
import type { Language, Overview } from "@kurzweg/model";
import { partsOf } from "@kurzweg/sheets";
import { overviewFromText, overviewIn } from "./diagrams.ts";
import { pathOf, root, shown } from "./pipeline.ts";

/** Every form of every kind, `contacts vcf`. */
export const forms: readonly (readonly [kind: string, format: string])[] = exportKinds.flatMap(({ name, formats }) =>
  formats.map((format) => [name, format.name] as const),
);

export interface Wanted {
  readonly edition?: "public" | "internal";
  readonly language?: Language;
}

/** An export of an overview; internal where no edition is named. */
export function exportOf(overview: Overview, kind: string, format: string, { edition = "internal" }: Wanted = {}): Promise<Exported> {
  const fileName = (uri: string): string => (uri.startsWith("file:") ? shown(pathOf(uri), root) : uri);
  return exported(formatNamed(kind, format), overview, { edition, fileName });
}

const known = new Map<string, Promise<Overview>>();

/** A region file of the repository as exports see it, worked out once. */
export function regionAt(path: string, language: Language = "en"): Promise<Overview> {
  const key = `${language} ${path}`;
  const overview = known.get(key) ?? overviewIn(path, language);
  known.set(key, overview);
  return overview;
}

/** The text of an export of a region file; files of a folder one after the other. */
export async function exportIn(path: string, kind: string, format: string, wanted: Wanted = {}): Promise<string> {
  return textOf(await exportOf(await regionAt(path, wanted.language), kind, format, wanted));
}

/** The same of a text. */
export async function exportFromText(text: string, kind: string, format: string, wanted: Wanted = {}): Promise<string> {
  return textOf(await exportOf(await overviewFromText(text, wanted.language ?? "en"), kind, format, wanted));
}

/** Everything that is written, as text; what is packed in an office file is unpacked. */
export function textOf({ files }: Exported): string {
  const parts = files.flatMap(({ name, content }): readonly (readonly [string, unknown])[] =>
    typeof content === "string" ? [[name, content]] : [...partsOf(content)],
  );
  return parts.length === 1 ? String(parts[0]?.[1]) : parts.map(([name, content]) => `==> ${name}\n${content}`).join("");
}

export function formatNamed(kind: string, name: string): ExportFormat {
  const format = exportKinds.find((each) => each.name === kind)?.formats.find((each) => each.name === name);
  if (!format) throw new Error(`There is no export ${kind} ${name}.`);
  return format;
}
