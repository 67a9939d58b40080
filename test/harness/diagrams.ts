import { analysisOf, overviewOf } from "@kurzweg/analysis";
import { type Drawing, layOut, picture, sceneOf, type Theme, type View, views } from "@kurzweg/diagram";
import type { Scene } from "@kurzweg/diagram/scene";
import { libraryOf, linkAll, load, regionOf, type Source } from "@kurzweg/language";
import type { Language, Overview, Region } from "@kurzweg/model";
import { uriOf } from "@kurzweg/disk";
import { pathOf, root, shown, sourceIn, today, withText } from "./pipeline.ts";

/** What pictures show of a region file. */
export async function overviewIn(path: string, language: Language): Promise<Overview> {
  return overviewFrom(path, await sourceIn(root), language);
}

/** What pictures show of a text. */
export async function overviewFromText(text: string, language: Language): Promise<Overview> {
  const path = `${root}/text.region`;
  return overviewFrom(path, withText(await sourceIn(root), path, text), language);
}

/** The region that a text describes. */
export async function regionFromText(text: string): Promise<Region> {
  const path = `${root}/text.region`;
  return regionFrom(path, withText(await sourceIn(root), path, text));
}

async function regionFrom(path: string, source: Source): Promise<Region> {
  const loaded = await load(uriOf(path), libraryOf(source));
  if ("is" in loaded) throw new Error(`${path} cannot be read: ${loaded.is}.`);
  return regionOf(linkAll(loaded));
}

async function overviewFrom(path: string, source: Source, language: Language): Promise<Overview> {
  const region = await regionFrom(path, source);
  return overviewOf(analysisOf(region, { asOf: region.asOf ?? today, today, language }));
}

/** A view of a region as SVG, laid out in this thread and without a deadline. */
export async function drawn(name: string, overview: Overview, drawing: Partial<Drawing> = {}, theme: Theme = "auto"): Promise<string> {
  const fileName = (uri: string): string => (uri.startsWith("file:") ? shown(pathOf(uri), root) : uri);
  return picture(viewNamed(name), overview, { engine: layOut, ...drawing }, { theme, fileName });
}

/** A view of a region in numbers. */
export function sceneFor(name: string, overview: Overview, drawing: Partial<Drawing> = {}): Promise<Scene> {
  return sceneOf(viewNamed(name), overview, { engine: layOut, ...drawing });
}

function viewNamed(name: string): View {
  const view = views.find((each) => each.name === name);
  if (!view) throw new Error(`There is no view ${name}.`);
  return view;
}
