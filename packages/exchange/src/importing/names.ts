import { isName, kindNames } from "@kurzweg/language";

/** Words before which a title has said what it is about: “Sächsisches Amt für …”. */
const small = new Set(
  "für der die das des dem den und oder in im am an auf aus bei beim von vom zu zum zur mit ohne the of for and or in at on to by with a".split(" "),
);
const legalForm = /(?<![\p{L}\p{N}])(?:e\.?\s?v\.?|g?gmbh|gug|ug|ag|kg|kdör|aör|e\.?\s?g\.?|ltd\.?|inc\.?)(?![\p{L}\p{N}])/giu;
/** Everything that cannot be in a name. */
const other = /[^a-zß-öø-ɏͰ-ϿЀ-ӿḀ-ỿ0-9]+/;
const LONGEST = 40;
const words = new Set(kindNames);

/**
 * A name for something with a title that no other has: “Sächsisches Amt für Umwelt” becomes “sächsisches-amt”, as long as there is no other;
 * `otherwise` where nothing of the title can be in a name.
 */
export function nameOf(title: string, otherwise: string, isTaken: (name: string) => boolean): string {
  const parts = title.normalize("NFC").replace(legalForm, " ").toLowerCase().split(other).filter(Boolean);
  for (let count = shortest(parts); count <= parts.length; count++) {
    const name = small.has(parts[count - 1] ?? "") ? undefined : valid(parts.slice(0, count), otherwise);
    if (name !== undefined && !isTaken(name)) return name;
  }
  const base = valid(parts.slice(0, shortest(parts)), otherwise) ?? otherwise;
  return isTaken(base) ? `${base}-${firstFree((number) => isTaken(`${base}-${number}`))}` : base;
}

/** A number from 2 on that is not taken, found quickly where thousands are. */
function firstFree(isTaken: (number: number) => boolean): number {
  let free = 2;
  while (isTaken(free)) free *= 2;
  let taken = Math.floor(free / 2);
  while (free - taken > 1) {
    const middle = (free + taken) >> 1;
    if (isTaken(middle)) taken = middle;
    else free = middle;
  }
  return free;
}

/** How many words say what a title is about. */
function shortest(parts: readonly string[]): number {
  const end = parts.findIndex((part, index) => index > 0 && small.has(part));
  if (end < 0) return parts.length;
  // One word alone says little: “Agentur für Arbeit”.
  return end > 1 ? end : 1 + Math.max(0, parts.slice(1).findIndex((part) => !small.has(part)) + 1);
}

/** A name of some words; nothing where they cannot be one. */
function valid(parts: readonly string[], otherwise: string): string | undefined {
  let kept = parts.length;
  while (kept > 1 && parts.slice(0, kept).join("-").length > LONGEST) kept--;
  const joined = parts.slice(0, kept).join("-").slice(0, LONGEST).replace(/-+$/, "");
  if (joined === "" || /\p{Lu}/u.test(joined)) return undefined;
  return [joined, `${otherwise}-${joined}`].find((name) => isName(name) && !words.has(name));
}
