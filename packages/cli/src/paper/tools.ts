import type { Format, Tools } from "@kurzweg/document";
import { pngOf } from "../drawing/png.ts";
import { typesetter } from "./typeset.ts";

/** What some formats need of this machine; nothing where it does not have it. */
export async function toolsFor(formats: readonly Format[]): Promise<Tools | undefined> {
  const needed = new Set(formats.map(({ needs }) => needs));
  const tools: Tools = { png: pngOf, typeset: needed.has("typeset") ? await typesetter() : undefined };
  return formats.some(({ needs }) => needs && !tools[needs]) ? undefined : tools;
}
