import type { Refusal } from "./texts.ts";
import { entriesOf } from "./zip/entries.ts";

/** Compound files of Microsoft, in which old workbooks lie, and those that a password protects. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ARCHIVES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const PDF = [...new TextEncoder().encode("%PDF-")];
/** How much of a file is looked at to see what it is. */
const BEGINNING = 100_000;

/** What a file is by what stands in it, not by its name. */
export function kindOf(bytes: Uint8Array): "csv" | "xlsx" | Refusal {
  const begins = (signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (begins(OLD)) return isProtected(bytes) ? "encrypted" : "old-excel";
  if (ARCHIVES.some(begins)) return archiveOf(bytes);
  if (begins(PDF)) return "no-text";
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const beginning = bytes.subarray(0, BEGINNING);
  if (!isWide && beginning.includes(0)) return "no-text";
  const text = new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(beginning).trimStart();
  if (text === "" && bytes.length <= BEGINNING) return "empty";
  return markupOf(text) ?? (/^begin:vcard\b/i.test(text) ? "cards" : "csv");
}

/** What a text is that begins as markup does; nothing where it does not. */
function markupOf(text: string): "open-document" | "web-page" | "xml" | undefined {
  if (/^<(?:!doctype html|html|table|head|body|meta)\b/i.test(text)) return "web-page";
  if (!/^<[?!]/.test(text)) return undefined;
  return /<office:document\b/.test(text) ? "open-document" : /<html\b/i.test(text) ? "web-page" : "xml";
}

/** The names in a compound file are written with two bytes for each letter. */
function isProtected(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2))).includes("EncryptedPackage");
}

function archiveOf(bytes: Uint8Array): "xlsx" | Refusal {
  const entries = entriesOf(bytes);
  if (typeof entries === "string") return entries;
  const has = (name: RegExp): boolean => entries.some((entry) => name.test(entry.name));
  if (has(/(?:^|\/)vbaProject\.bin$/i)) return "macros";
  if (has(/(?:^|\/)workbook\.bin$/i)) return "binary-excel";
  if (has(/^\[Content_Types\]\.xml$/) && has(/(?:^|\/)worksheets\/[^/]+\.xml$/i)) return "xlsx";
  return has(/^mimetype$/) && has(/^content\.xml$/) ? "open-document" : "other-archive";
}
