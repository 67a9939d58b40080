import { type Acceptance, blank, enclosing, nodeAt, spanOfProperty } from "@kurzweg/language";
import { dateInWords } from "@kurzweg/model";
import { laterDate } from "./dates.ts";
import { type Fix, spanAt } from "./fix.ts";

/** An acceptance whose date has passed is agreed on anew. */
export const renewAcceptance: Fix = {
  codes: ["accept/expired"],
  *propose({ finding, document, language, snapshot }) {
    const acceptance = enclosing<Acceptance>(nodeAt(document.file, spanAt(finding.place, document).start), "Acceptance");
    const until = laterDate(snapshot);
    if (acceptance) yield { title: titles[language](until), edits: [{ document, ...spanOfProperty(acceptance, "until"), text: blank(until) }] };
  },
};

const titles = {
  en: (until: string) => `Accept it until ${until}`,
  de: (until: string) => `Bis ${dateInWords(until, "de")} hinnehmen`,
} as const;
