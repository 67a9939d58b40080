import { csv, csvRaw } from "./csv/csv.ts";
import { docx } from "./docx/docx.ts";
import type { Format } from "./format.ts";
import { html } from "./html/html.ts";
import { markdown } from "./markdown/markdown.ts";
import { pdf } from "./pdf/pdf.ts";
import { xlsx } from "./xlsx/xlsx.ts";

export type { Beside, Format, OutputFile, Tools } from "./format.ts";

/** All formats, by their names. */
export const formats = { html, pdf, docx, xlsx, md: markdown, csv, "csv-raw": csvRaw } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
