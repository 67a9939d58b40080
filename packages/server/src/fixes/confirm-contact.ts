import { type Contact, isWhole } from "@kurzweg/language";
import { dateInWords } from "@kurzweg/model";
import { confirmed } from "../editing/confirm.ts";
import { presentDate } from "./dates.ts";
import { editable, type Fix } from "./fix.ts";

/** Somebody has asked whether a contact is still right. */
export const confirmContact: Fix = {
  codes: ["contact/stale", "contact/unconfirmed", "contact/future"],
  *propose(situation) {
    const { finding, snapshot, language } = situation;
    const declared = editable(situation, finding.subject.contact, "contact");
    if (!declared || !isWhole(declared.node)) return;
    const date = presentDate(snapshot);
    yield { title: titles[language](date), edits: [confirmed(declared.node as Contact, date, declared.document)], preferred: true };
  },
};

const titles = {
  en: (date: string) => `Mark as confirmed on ${date}`,
  de: (date: string) => `Als bestätigt am ${dateInWords(date, "de")} eintragen`,
} as const;
