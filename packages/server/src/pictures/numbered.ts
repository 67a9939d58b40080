import type { Overview, Place } from "@kurzweg/model";

/** An overview in which every place is a number: moving something in a file changes nothing of it. */
export interface Numbered {
  /** As JSON; the number of a place is its line. */
  readonly json: string;
  readonly places: readonly Place[];
  /** The same content has the same hash. */
  readonly hash: string;
}

/** Numbers places in the order in which they occur, from 1. */
export function numbered(overview: Overview): Numbered {
  const places: Place[] = [];
  const json = JSON.stringify(overview, (_, value: unknown) => (isPlace(value) ? numberOf(places.push(value)) : value));
  return { json, places, hash: hashOf(json) };
}

/** The places that a picture names, by their numbers. */
export function placesIn(svg: string, { places }: Numbered): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const [, number = ""] of svg.matchAll(/ data-line="(\d+)"/g)) {
    const place = places[Number(number) - 1];
    if (place) found.set(number, place);
  }
  return found;
}

/** A hash of 64 bits, after “cyrb64”; it only has to tell pictures of one region apart. */
export function hashOf(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && "file" in value && "range" in value;
}

function numberOf(line: number): Place {
  return { file: "-", range: { start: { line, column: 1 }, end: { line, column: 1 } } };
}
