import { blank, insertAmong, isBundled } from "@kurzweg/language";
import { titleOf } from "@kurzweg/model";
import type { Fix } from "./fix.ts";
import { concernedIn, shortened } from "./people.ts";

/** The people whom a step does not reach are excluded from it, with a place for the reason and the law. */
export const excludePeople: Fix = {
  codes: ["coverage/gap"],
  *propose(situation) {
    const { finding, snapshot, language } = situation;
    const { document } = snapshot;
    const step = snapshot.region.steps.find(({ name }) => name === finding.subject.step);
    const concerned = concernedIn(document, situation);
    if (!step || !concerned || isBundled(document.uri)) return;
    const statement = `exclude ${step.name} for ${concerned.condition} because "${blank("…")}" law "${blank("§ …")}"`;
    const edit = insertAmong("Exclusion", statement, document, false);
    if (edit) yield { title: titles[language](titleOf(step, language), concerned.inWords), edits: [edit] };
  },
};

const titles = {
  en: (step: string, people: string) => `Exclude ${people ? shortened(people, "these people") : "everybody"} from “${step}” by law`,
  de: (step: string, people: string) => `Von „${step}“ gesetzlich ausnehmen: ${people ? shortened(people, "diese Personen") : "alle"}`,
} as const;
