import { blank, type DocumentEdit, insertInto } from "@kurzweg/language";
import { titleOf } from "@kurzweg/model";
import { editable, type Fix, isVisible, type Situation } from "./fix.ts";
import { concernedIn, whenText } from "./people.ts";

/** The bodies to which people are assigned whom the law excludes say that they are not responsible for them. */
export const releasePeople: Fix = {
  codes: ["coverage/contradiction"],
  *propose(situation) {
    const { finding, snapshot, language } = situation;
    const step = snapshot.region.steps.find(({ name }) => name === finding.subject.step);
    const bodies = [...new Set((finding.subject.bodies ?? []).map((path) => path.split("/")[0] ?? path))];
    const edits = step ? bodies.map((path) => exception(path, step.name, situation)) : [];
    const whole = edits.filter((edit) => edit !== undefined);
    const office = snapshot.analysis.offices.find(({ path }) => path === bodies[0]);
    if (!step || !office || whole.length < bodies.length) return;
    yield { title: titles[language](titleOf(step, language), bodies.length === 1 ? titleOf(office.unit, language) : undefined), edits: whole };
  },
};

function exception(path: string, step: string, situation: Situation): DocumentEdit | undefined {
  const declared = editable(situation, path, "body");
  const concerned = declared && concernedIn(declared.document, situation);
  if (!concerned || !isVisible(situation, declared.document, step, "step")) return undefined;
  return insertInto(declared.node, `not responsible for ${step}${whenText(concerned)} because "${blank("…")}"`, declared.document);
}

const titles = {
  en: (step: string, body: string | undefined) => `Take these people out of what ${body === undefined ? "these bodies do" : `“${body}” does`} for “${step}”`,
  de: (step: string, body: string | undefined) =>
    `Diese Personen bei „${step}“ aus der Zuständigkeit ${body === undefined ? "dieser Stellen" : `von „${body}“`} nehmen`,
} as const;
