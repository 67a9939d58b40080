import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { analysisOf, findingsOf, type Budget } from "@kurzweg/analysis";
import { formFindings, type Library, libraryOf, linkAll, load, regionOf, type Source } from "@kurzweg/language";
import type { Language } from "@kurzweg/model";
import { diskSource, uriOf } from "@kurzweg/disk";
import { inOrder, type Reported } from "../../packages/cli/src/report/order.ts";
import { readMarks } from "./marks.ts";

/** The folder of the repository, without a slash at its end. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).slice(0, -1);

/** The day on which files are checked that name none. */
export const today = "2026-11-15";

export interface Options {
  readonly asOf?: string | undefined;
  readonly language?: Language | undefined;
  readonly budget?: Budget | undefined;
}

/** A path as tests show it: relative to a folder, with `/`. */
export function shown(path: string, folder: string): string {
  return relative(folder, path).split(sep).join("/");
}

/** The files of the disk without their marks. Imports may not leave the folder. */
export async function sourceIn(folder: string): Promise<Source> {
  const source = (await diskSource(folder))(`${folder}/any.region`);
  return {
    ...source,
    async read(uri) {
      const content = await source.read(uri);
      return content.is === "text" ? { is: "text", text: readMarks(content.text).text } : content;
    },
  };
}

/** The same files, but for one that has another text. */
export function withText(source: Source, path: string, text: string): Source {
  return { ...source, read: async (uri) => (uri === uriOf(path) ? { is: "text", text } : source.read(uri)) };
}

/** Everything that is found in a file and its imports, in the order of a report. */
export async function findingsIn(path: string, from: Source | Library, { asOf, language = "en", budget }: Options = {}): Promise<readonly Reported[]> {
  const loaded = await load(uriOf(path), "get" in from ? from : libraryOf(from));
  if ("is" in loaded) throw new Error(`${path} cannot be read: ${loaded.is}.`);
  const linked = linkAll(loaded);
  const region = regionOf(linked);
  const findings = [...formFindings(linked, language), ...findingsOf(analysisOf(region, { asOf: asOf ?? region.asOf ?? today, language, budget }))];
  return inOrder(findings.map((finding) => ({ ...finding, file: pathOf(finding.place.file) })));
}

/** The path of a file; the name of a bundled catalogue. */
export function pathOf(uri: string): string {
  return uri.startsWith("file:") ? fileURLToPath(uri) : uri;
}
