import type { Format, Tools } from "@kurzweg/document";
import { painter } from "../drawing/png.ts";
import { typesetter } from "./typeset.ts";

/** What some formats need of this machine, or what of it is missing here. */
export async function toolsFor(formats: readonly Format[]): Promise<Tools | { readonly missing: keyof Tools }> {
  const needed = new Set(formats.flatMap(({ needs }) => needs ?? []));
  const tools: Tools = { png: needed.has("png") ? await painter() : undefined, typeset: needed.has("typeset") ? await typesetter() : undefined };
  const missing = [...needed].find((tool) => !tools[tool]);
  return missing === undefined ? tools : { missing };
}
