import { analysisOf, findingsOf, meetingsBetween, overviewOf, peopleInGroup } from "@kurzweg/analysis";
import { layOut } from "@kurzweg/diagram";
import { pathOf, uriOf } from "@kurzweg/disk";
import {
  documentOf,
  drawPictures,
  type Edition,
  type FormatName,
  formats,
  type InterfaceDocument,
  type OutputFile,
  type Pictures,
  type Tools,
} from "@kurzweg/document";
import { libraryOf, linkAll, load, regionOf, type Source } from "@kurzweg/language";
import { addMonths, type Language } from "@kurzweg/model";
import { painter } from "../../packages/cli/src/drawing/png.ts";
import { typesetter } from "../../packages/cli/src/paper/typeset.ts";
import { root, shown, sourceIn, today, withText } from "./pipeline.ts";

const tools: Tools = { png: await painter(), typeset: await typesetter() };

/** Whether this machine has what a format needs. */
export function isAbleTo(tool: keyof Tools): boolean {
  return tools[tool] !== undefined;
}

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
  return written(await drawnIn(path, wanted), wanted);
}

/** The document of a region file as data, with its pictures; it can be written in several formats. */
export async function drawnIn(path: string, wanted: Wanted = {}): Promise<Drawn> {
  return drawnFrom(path, await sourceIn(root), wanted);
}

/** The same of a text. */
export async function documentFromText(text: string, wanted: Wanted = {}): Promise<string> {
  return textOf(await filesFromText(text, wanted));
}

export async function filesFromText(text: string, wanted: Wanted = {}): Promise<readonly OutputFile[]> {
  return written(await drawnFromText(text, wanted), wanted);
}

/** The document of a text as data, with its pictures. */
export async function drawnFromText(text: string, wanted: Wanted = {}): Promise<Drawn> {
  const path = `${root}/text.region`;
  return drawnFrom(path, withText(await sourceIn(root), path, text), wanted);
}

export interface Drawn {
  readonly document: InterfaceDocument;
  readonly pictures: Pictures;
}

export function written({ document, pictures }: Drawn, { format = "html" }: Wanted): Promise<readonly OutputFile[]> {
  return formats[format].write(document, pictures, tools, document.name);
}

function textOf(files: readonly OutputFile[]): string {
  return files.map(({ content }) => content.toString()).join("\n");
}

async function drawnFrom(path: string, source: Source, { edition = "internal", language = "en", recipient }: Wanted): Promise<Drawn> {
  const loaded = await load(uriOf(path), libraryOf(source));
  if ("is" in loaded) throw new Error(`${path} cannot be read: ${loaded.is}.`);
  const region = regionOf(linkAll(loaded));
  const asOf = region.asOf ?? today;
  const analysis = analysisOf(region, { asOf, today, language });
  const meetings = meetingsBetween(region, asOf, addMonths(asOf, 24)).map(({ workshop, on }) => ({ workshop: workshop.name, on }));
  const fileName = (uri: string): string => (uri.startsWith("file:") ? shown(pathOf(uri), root) : uri);
  const groups = region.groups.map((group) => ({ name: group.name, people: peopleInGroup(group, analysis) ?? "" }));
  const { document, material } = documentOf(
    { overview: overviewOf(analysis), findings: findingsOf(analysis), meetings, groups },
    { edition, recipient, fileName },
  );
  return { document, pictures: await drawPictures(document, material.overview, { engine: layOut, fileName }) };
}
