import { blank, type Commitment, spanOfProperty } from "@kurzweg/language";
import { editable, type Fix } from "./fix.ts";

/** A kept promise gets a place that says by what one can tell. */
export const addEvidence: Fix = {
  codes: ["commitment/no-evidence"],
  *propose(situation) {
    const { finding, language } = situation;
    const declared = editable(situation, finding.subject.commitment, "commitment");
    const [kept] = (declared?.node as Commitment | undefined)?.fulfilments ?? [];
    if (!declared || !kept) return;
    const { end } = spanOfProperty(kept, "date");
    yield { title: titles[language], edits: [{ document: declared.document, start: end, end, text: ` "${blank("…")}"` }] };
  },
};

const titles = { en: "Add by what one can tell", de: "Ergänzen, woran man es sieht" } as const;
