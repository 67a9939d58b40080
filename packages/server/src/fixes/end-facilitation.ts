import { blank, spanOf, type Workshop } from "@kurzweg/language";
import { addMonths, dateInWords } from "@kurzweg/model";
import { editable, type Fix, spanAt } from "./fix.ts";

/** A facilitator from outside withdraws on a day: a year after the workshop, where nothing else is agreed. */
export const endFacilitation: Fix = {
  codes: ["workshop/facilitator-stays"],
  *propose(situation) {
    const { finding, document, language } = situation;
    const declared = editable(situation, finding.subject.workshop, "workshop");
    const workshop = declared?.node as Workshop | undefined;
    const { start } = spanAt(finding.place, document);
    const facilitation = workshop?.facilitations.find((each) => spanOf(each).start <= start && start < spanOf(each).end);
    if (!workshop || !facilitation || declared?.document !== document) return;
    const until = addMonths(workshop.date, 12);
    const { end } = spanOf(facilitation);
    yield { title: titles[language](until), edits: [{ document, start: end, end, text: ` until ${blank(until)}` }] };
  },
};

const titles = {
  en: (until: string) => `Let it end on ${until}`,
  de: (until: string) => `Am ${dateInWords(until, "de")} enden lassen`,
} as const;
