import type { DateText, Language } from "@kurzweg/model";
import { type Parts, partsOf } from "./parts.ts";

/** What an office file says about itself. */
export interface Properties {
  readonly title: string;
  readonly subject?: string | undefined;
  readonly language: Language;
  /** The day that its content describes; no file says when it was written. */
  readonly on: DateText;
}

const MAKER = "Kurzweg";
const CORE = "docProps/core.xml";
const APPLICATION = "docProps/app.xml";
/** Larger ones are none of ours. */
const MOST_BYTES = 100_000;

/** Parts with these properties in place of those that a library wrote. */
export function withProperties(parts: Parts, properties: Properties): Parts {
  return new Map([...parts, [CORE, coreOf(properties)], [APPLICATION, application]]);
}

/** Whether an office file is as Kurzweg wrote it: every other program signs what it saves. */
export function isUntouched(bytes: Uint8Array): boolean {
  try {
    const parts = partsOf(bytes, ({ name, originalSize }) => (name === CORE || name === APPLICATION) && originalSize <= MOST_BYTES);
    return parts.get(APPLICATION) === application && String(parts.get(CORE)).includes(signature);
  } catch {
    return false;
  }
}

const signature = `<dc:creator>${MAKER}</dc:creator><cp:lastModifiedBy>${MAKER}</cp:lastModifiedBy>`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const application = `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${MAKER}</Application></Properties>`;

function coreOf({ title, subject, language, on }: Properties): string {
  const moment = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:${name}>`;
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>${subject === undefined ? "" : `<dc:subject>${escaped(subject)}</dc:subject>`}${signature}${moment("created")}${moment("modified")}<dc:language>${locales[language]}</dc:language></cp:coreProperties>`;
}

/** The languages of documents with the country whose spelling and dates they follow. */
export const locales: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-DE" };

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
