import type { Fix } from "./fix.ts";
import { capitalised } from "@kurzweg/model";
import { blank, lineEndOf, nameFrom } from "@kurzweg/language";

/** An empty file begins with the header of a region. */
export const beginRegion: Fix = {
  codes: ["file/empty"],
  *propose({ document, language }) {
    const name = nameFrom(document.name, "region");
    const end = lineEndOf(document.text);
    const header = `region ${name} "${blank(capitalised(name.replaceAll("-", " ")))}" {${end}  language ${language}${end}}${end}`;
    const content = document.text.trimEnd();
    const text = content === "" ? header : `${end}${end}${header}`;
    yield { title: titles[language](name), edits: [{ document, start: content.length, end: document.text.length, text }], preferred: true };
  },
};

const titles = {
  en: (name: string) => `Begin the region “${name}”`,
  de: (name: string) => `Region „${name}“ beginnen`,
} as const;
