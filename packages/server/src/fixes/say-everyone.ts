import { type Fix, spanAt } from "./fix.ts";

/** A condition that everybody meets says so. */
export const sayEveryone: Fix = {
  codes: ["condition/everybody"],
  *propose({ finding, document, language }) {
    yield { title: titles[language], edits: [{ document, ...spanAt(finding.place, document), text: "everyone" }] };
  },
};

const titles = { en: "Write “everyone”", de: "„everyone“ schreiben" } as const;
