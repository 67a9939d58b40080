import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { isInFont } from "@kurzweg/diagram";

/** The fonts of pictures and pages. */
export const fontFiles = ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf"].map((file) =>
  fileURLToPath(
    import.meta.url.endsWith(".ts")
      ? new URL(`../../../../node_modules/@expo-google-fonts/arimo/${file}`, import.meta.url)
      : new URL(`fonts/${file.replace(/^.*\//, "")}`, import.meta.url),
  ),
);

/** Says in every PNG who made it, so that it may be written over. */
const MADE_BY = Buffer.from("Software\0kurzweg", "latin1");

type Resvg = typeof import("@resvg/resvg-js");

/** Turns a picture into a PNG; `scale` 2 has twice as many pixels in a row. */
export type Painter = (svg: string, scale: number) => Promise<Buffer>;

/**
 * What turns pictures into PNG; nothing where the package that can do it is not installed. Fonts of the machine are only
 * asked for letters that ours lacks.
 */
export async function painter(): Promise<Painter | undefined> {
  const resvg = await loaded();
  if (!resvg) return undefined;
  return async (svg, scale) => {
    const font = { fontFiles, loadSystemFonts: !isInFont(svg.replaceAll(/\s/g, "")), defaultFontFamily: "Arimo" };
    return marked(new resvg.Resvg(svg, { font, fitTo: { mode: "zoom", value: scale } }).render().asPng());
  };
}

async function loaded(): Promise<Resvg | undefined> {
  try {
    return await import("@resvg/resvg-js");
  } catch {
    return undefined;
  }
}

/** Whether Kurzweg made a PNG. */
export function isOwnPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 200).includes(MADE_BY);
}

/** Puts the mark behind the header of a PNG. */
function marked(png: Buffer): Buffer {
  const end = 8 + 25;
  const body = Buffer.concat([Buffer.from("tEXt", "latin1"), MADE_BY]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(MADE_BY.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)]);
}
