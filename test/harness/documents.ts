import { analysisOf, findingsOf, meetingsBetween, overviewOf } from "@kurzweg/analysis";
import { layOut } from "@kurzweg/diagram";
import { pathOf, uriOf } from "@kurzweg/disk";
import { documentOf, drawPictures, type Edition, type FormatName, formats, type OutputFile, type Tools } from "@kurzweg/document";
import { libraryOf, linkAll, load, regionOf, type Source } from "@kurzweg/language";
import { addMonths, type Language } from "@kurzweg/model";
import { pngOf } from "../../packages/cli/src/drawing/png.ts";
import { root, shown, sourceIn, today, withText } from "./pipeline.ts";

const tools: Tools = { png: pngOf };

export interface Wanted {
  readonly edition?: Edition;
  readonly language?: Language;
  readonly recipient?: string;
  readonly format?: FormatName;
}

/** The text of the document of a region file. */
export async function documentIn(path: string, wanted: Wanted = {}): Promise<string> {
  return textOf(await filesIn(path, wanted));
}

/** All files of the document of a region file. */
export async function filesIn(path: string, wanted: Wanted = {}): Promise<readonly OutputFile[]> {
  return documentFrom(path, await sourceIn(root), wanted);
}

/** The same of a text. */
export async function documentFromText(text: string, wanted: Wanted = {}): Promise<string> {
  return textOf(await filesFromText(text, wanted));
}

export async function filesFromText(text: string, wanted: Wanted = {}): Promise<readonly OutputFile[]> {
  const path = `${root}/text.region`;
  return documentFrom(path, withText(await sourceIn(root), path, text), wanted);
}

function textOf(files: readonly OutputFile[]): string {
  return files.map(({ content }) => content.toString()).join("\n");
}

async function documentFrom(
  path: string,
  source: Source,
  { edition = "internal", language = "en", recipient, format = "html" }: Wanted,
): Promise<readonly OutputFile[]> {
  const loaded = await load(uriOf(path), libraryOf(source));
  if ("is" in loaded) throw new Error(`${path} cannot be read: ${loaded.is}.`);
  const region = regionOf(linkAll(loaded));
  const asOf = region.asOf ?? today;
  const analysis = analysisOf(region, { asOf, today, language });
  const meetings = meetingsBetween(region, asOf, addMonths(asOf, 24)).map(({ workshop, on }) => ({ workshop: workshop.name, on }));
  const fileName = (uri: string): string => (uri.startsWith("file:") ? shown(pathOf(uri), root) : uri);
  const { document, material } = documentOf({ overview: overviewOf(analysis), findings: findingsOf(analysis), meetings }, { edition, recipient, fileName });
  return formats[format].write(document, await drawPictures(document, material.overview, { engine: layOut, fileName }), tools);
}
