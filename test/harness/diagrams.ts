import { analysisOf, overviewOf } from "@kurzweg/analysis";
import { type Drawing, layOut, picture, type Theme, views } from "@kurzweg/diagram";
import { libraryOf, linkAll, load, regionOf } from "@kurzweg/language";
import type { Language, Overview } from "@kurzweg/model";
import { uriOf } from "@kurzweg/disk";
import { pathOf, root, shown, sourceIn, today } from "./pipeline.ts";

/** What pictures show of a region file. */
export async function overviewIn(path: string, language: Language): Promise<Overview> {
  const loaded = await load(uriOf(path), libraryOf(await sourceIn(root)));
  if ("is" in loaded) throw new Error(`${path} cannot be read: ${loaded.is}.`);
  const region = regionOf(linkAll(loaded));
  return overviewOf(analysisOf(region, { asOf: region.asOf ?? today, today, language }));
}

/** A view of a region as SVG, laid out in this thread and without a deadline. */
export async function drawn(name: string, overview: Overview, drawing: Partial<Drawing> = {}, theme: Theme = "auto"): Promise<string> {
  const view = views.find((each) => each.name === name);
  if (!view) throw new Error(`There is no view ${name}.`);
  const fileName = (uri: string): string => (uri.startsWith("file:") ? shown(pathOf(uri), root) : uri);
  return picture(view, overview, { engine: layOut, ...drawing }, { theme, fileName });
}
