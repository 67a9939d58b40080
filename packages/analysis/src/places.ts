import type { Place, Region } from "@kurzweg/model";
import type { Analysis } from "./analysis.ts";

/** Where something can be mended: where it is written, or at the region's header where that is in a catalogue. */
export function mendable(place: Place, region: Region): Place {
  return isCatalogue(place.file, region) ? region.place : place;
}

export function isCatalogue(file: string, region: Region): boolean {
  return file !== region.file && (file.startsWith("kurzweg:") || region.catalogues.some((catalogue) => catalogue.place.file === file));
}

/** Where a body's part in something can be mended: at its own statement, else at its name. */
export function placeAt(path: string, place: Place, { region, offices }: Analysis): Place {
  if (!isCatalogue(place.file, region)) return place;
  return offices.find((office) => office.path === path)?.unit.place ?? region.place;
}
