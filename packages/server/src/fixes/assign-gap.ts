import { concernedBy, takersOf } from "@kurzweg/analysis";
import { titleOf } from "@kurzweg/model";
import { insertInto } from "../editing/insert.ts";
import { editable, type Fix, isVisible, type Proposal, type Situation } from "./fix.ts";
import { titles } from "./titles.ts";

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
  const { finding, snapshot, language } = situation;
  const { analysis } = snapshot;
  const declared = editable(situation, path, "body", "unit");
  const office = analysis.offices.find((each) => each.path === path);
  if (!declared || !office || !isVisible(situation, declared.document, step.name, "step")) return undefined;
  const { document, node } = declared;
  const concerned = concernedBy(finding.people ?? [], analysis, (group) => isVisible(situation, document, group, "group"));
  const dimensions = (finding.people ?? []).flatMap((group) => Object.keys(group));
  if (!concerned || !dimensions.every((name) => isVisible(situation, document, name, "dimension"))) return undefined;
  const condition = concerned.condition === "everyone" ? "" : ` when ${concerned.condition}`;
  return {
    title: titles[language].assign(titleOf(office.unit, language), titleOf(step, language), concerned.inWords),
    edits: [insertInto(node, `responsible for ${step.name}${condition}`, document)],
  };
}
