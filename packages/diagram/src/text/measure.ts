import { advances } from "../generated/advances.ts";

export type Weight = keyof typeof advances;

/** How a text is set: its size in pixels and its weight. */
export interface Setting {
  readonly size: number;
  readonly weight?: Weight | undefined;
}

const tables: Readonly<Record<Weight, ReadonlyMap<string, number>>> = { regular: tableOf("regular"), bold: tableOf("bold") };

/** The width of a text in pixels, rather too large than too small; the same on every machine. */
export function widthOf(text: string, { size, weight = "regular" }: Setting): number {
  const table = tables[weight];
  let sum = 0;
  for (const letter of text) sum += table.get(letter) ?? otherAdvance(letter);
  return (sum * size) / 1000;
}

/** Whether the font of the pictures has all letters of a text. */
export function isInFont(text: string): boolean {
  for (const letter of text) if (!tables.regular.has(letter)) return false;
  return true;
}

function tableOf(weight: Weight): ReadonlyMap<string, number> {
  return new Map(Object.entries(advances[weight]).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)));
}

/** A letter of another script, which another font draws: as wide as such letters are at the most. */
function otherAdvance(letter: string): number {
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0;
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x1f000) return 1400;
  return code >= 0x1100 && !(code >= 0x1e00 && code < 0x2e80) ? 1000 : 750;
}
