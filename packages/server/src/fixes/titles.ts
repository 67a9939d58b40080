import type { Language } from "@kurzweg/model";

/** What people read where they choose a fix. */
export interface Titles {
  replace(by: string): string;
  /** `people` is empty for everybody. */
  assign(body: string, step: string, people: string): string;
  handoff(from: string, to: string): string;
}

const LONGEST = 90;

export const titles: Readonly<Record<Language, Titles>> = {
  en: {
    replace: (by) => `Replace with “${by}”`,
    assign: (body, step, people) => `Give “${body}” responsibility for “${step}”${people ? ` for ${shortened(people, "these people")}` : ""}`,
    handoff: (from, to) => `Declare the hand-off from “${from}” to “${to}”`,
  },
  de: {
    replace: (by) => `Durch „${by}“ ersetzen`,
    assign: (body, step, people) => `„${body}“ für „${step}“ zuständig machen${people ? `, bei ${shortened(people, "diesen Personen")}` : ""}`,
    handoff: (from, to) => `Übergabe von „${from}“ an „${to}“ vereinbaren`,
  },
};

/** People in words, where a title has room for them. */
function shortened(people: string, otherwise: string): string {
  return people.length > LONGEST ? otherwise : people;
}
