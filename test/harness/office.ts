import { partsOf } from "@kurzweg/sheets";
import type { OutputFile } from "@kurzweg/document";

/** All that a program could read in some files, as one text; office files with everything within them. */
export function allTextIn(files: readonly OutputFile[]): string {
  return files.flatMap(({ name, content }) => [name, ...(isOffice(name) && typeof content !== "string" ? partTexts(content) : [textOf(content)])]).join("\n");
}

/** A part of an office file that is XML. */
export function xmlIn(content: OutputFile["content"] | undefined, path: string): string {
  return String(partsOf(Buffer.from(content ?? "")).get(path) ?? "");
}

/** The paths of all parts of an office file. */
export function pathsIn(content: OutputFile["content"] | undefined): readonly string[] {
  return [...partsOf(Buffer.from(content ?? "")).keys()];
}

function isOffice(name: string): boolean {
  return /\.(?:docx|xlsx)$/.test(name);
}

function partTexts(content: Uint8Array): readonly string[] {
  return [...partsOf(content)].map(([path, part]) => `${path}\n${textOf(part)}`);
}

function textOf(content: string | Uint8Array): string {
  return typeof content === "string" ? content : Buffer.from(content).toString();
}
