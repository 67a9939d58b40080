import { insertInto } from "@kurzweg/language";
import { takersOf } from "@kurzweg/analysis";
import { titleOf } from "@kurzweg/model";
import { editable, type Fix, isVisible, type Proposal, type Situation } from "./fix.ts";
import { concernedIn, shortened, whenText } from "./people.ts";

/** More bodies than these confuse. */
const MOST = 5;

/** A body takes on the people for whom nobody is responsible, the nearest first. */
export const assignGap: Fix = {
  codes: ["coverage/gap"],
  *propose(situation) {
    const { finding, snapshot } = situation;
    const { people = [], subject } = finding;
    const step = snapshot.region.steps.find(({ name }) => name === subject.step);
    if (!step) return;
    let count = 0;
    for (const path of takersOf(people, step.name, snapshot.analysis)) {
      const proposal = assignment(path, step, situation);
      if (proposal) yield { ...proposal, preferred: count === 0 };
      if (proposal && ++count === MOST) return;
    }
  },
};

function assignment(path: string, step: Situation["snapshot"]["region"]["steps"][number], situation: Situation): Proposal | undefined {
  const { snapshot, language } = situation;
  const { analysis } = snapshot;
  const declared = editable(situation, path, "body", "unit");
  const office = analysis.offices.find((each) => each.path === path);
  if (!declared || !office || !isVisible(situation, declared.document, step.name, "step")) return undefined;
  const { document, node } = declared;
  const concerned = concernedIn(document, situation);
  if (!concerned) return undefined;
  return {
    title: titles[language](titleOf(office.unit, language), titleOf(step, language), concerned.inWords),
    edits: [insertInto(node, `responsible for ${step.name}${whenText(concerned)}`, document)],
  };
}

/** `people` is empty for everybody. */
const titles = {
  en: (body: string, step: string, people: string) => `Give “${body}” responsibility for “${step}”${people ? ` for ${shortened(people, "these people")}` : ""}`,
  de: (body: string, step: string, people: string) =>
    `„${body}“ für „${step}“ zuständig machen${people ? `, bei ${shortened(people, "diesen Personen")}` : ""}`,
} as const;
