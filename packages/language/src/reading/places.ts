import { twice } from "./numbers.ts";

/** The places of the nodes that are being read, the innermost last: name, start and end in turn. They are used again for the next text. */
let noted = new Int32Array(256);
let notedCount = 0;
/** Those of the nodes that were read, in the form of `Places`. */
let kept = new Int32Array(4096);
let keptCount = 0;

/** Begins with the places of another text. */
export function beginPlaces(): void {
  notedCount = 0;
  keptCount = 0;
}

/** How many numbers are noted; what is noted from now on belongs to the next node. */
export function placesNoted(): number {
  return notedCount;
}

/** Notes where a value of the node stands that is being read. */
export function notePlace(name: number, start: number, end: number): void {
  if (notedCount + 3 > noted.length) noted = twice(noted);
  noted[notedCount] = name;
  noted[notedCount + 1] = start;
  noted[notedCount + 2] = end;
  notedCount += 3;
}

/** Keeps what was noted since then as the places of one node; gives where they stand. */
export function keepPlaces(since: number): number {
  const count = notedCount - since;
  while (keptCount + count + 1 > kept.length) kept = twice(kept);
  const at = keptCount;
  kept[keptCount++] = count;
  for (let index = since; index < notedCount; index++) kept[keptCount++] = noted[index] as number;
  notedCount = since;
  return at;
}

/** All places that were kept. */
export function placesKept(): Int32Array {
  return kept.slice(0, keptCount);
}
