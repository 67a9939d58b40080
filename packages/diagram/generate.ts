/** Writes the widths of letters that `src/text/measure.ts` reads, from the fonts with which pictures become PNG. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";

/** Latin, Greek, Cyrillic and Hebrew letters, punctuation, currencies, arrows and signs. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x52f],
  [0x5d0, 0x5ea],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x2044],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2195],
  [0x2200, 0x2265],
  [0x25a0, 0x25cf],
];

const weights = { regular: "400Regular/Arimo_400Regular.ttf", bold: "700Bold/Arimo_700Bold.ttf" };
const folder = new URL("../../node_modules/@expo-google-fonts/arimo/", import.meta.url);
const target = new URL("src/generated/advances.ts", import.meta.url);

const tables = Object.entries(weights).map(([name, file]) => `  ${name}: ${JSON.stringify(tableOf(file), null, 2).replaceAll("\n", "\n  ")},\n`);
writeFileSync(
  target,
  `// Made by “npm run generate” from the font Arimo; its letters are as wide as those of Arial and Liberation Sans.
/** How wide letters are, in thousandths of the size of the text: for each width the letters that have it. */
export const advances: Readonly<Record<"regular" | "bold", Readonly<Record<string, string>>>> = {\n${tables.join("")}};\n`,
);

function tableOf(file: string): Readonly<Record<string, string>> {
  const font = openSync(fileURLToPath(new URL(file, folder)));
  const letters = new Map<number, string>();
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) {
      if (!font.hasGlyphForCodePoint(code)) continue;
      const width = Math.round((font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * 1000);
      letters.set(width, (letters.get(width) ?? "") + String.fromCodePoint(code));
    }
  }
  return Object.fromEntries([...letters].sort(([left], [right]) => left - right));
}
