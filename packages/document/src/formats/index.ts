import type { Format } from "./format.ts";
import { html } from "./html/html.ts";

export type { Beside, Format, OutputFile, Tools } from "./format.ts";

/** All formats, by their names. */
export const formats = { html } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
