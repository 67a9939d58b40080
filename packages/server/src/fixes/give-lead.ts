import {
  type Assignment,
  type Body,
  type Document,
  type DocumentEdit,
  insertAfter,
  insertInto,
  isWhole,
  type Span,
  spanOf,
  type Unit,
} from "@kurzweg/language";
import { titleOf } from "@kurzweg/model";
import { editable, type Fix, isVisible, type Situation } from "./fix.ts";
import { concernedIn, whenText } from "./people.ts";
import { spansOf } from "./statement.ts";

/** One of several responsible bodies leads. */
export const giveLead: Fix = {
  codes: ["coverage/overlap"],
  *propose(situation) {
    const { finding, snapshot, language } = situation;
    const { step: name = "", bodies = [] } = finding.subject;
    const step = snapshot.region.steps.find((each) => each.name === name);
    for (const path of bodies) {
      const office = snapshot.analysis.offices.find((each) => each.path === path);
      const edits = step && office && editsFor(path, name, situation);
      if (edits) yield { title: titles[language](titleOf(office.unit, language), titleOf(step, language)), edits };
    }
  },
};

/** Its own assignment becomes a lead where nobody else leads; otherwise it leads for the people of the finding, and the others for them no more. */
function editsFor(path: string, step: string, situation: Situation): readonly DocumentEdit[] | undefined {
  const { finding, snapshot } = situation;
  const declared = editable(situation, path, "body", "unit");
  if (!declared || !isVisible(situation, declared.document, step, "step")) return undefined;
  const leading = snapshot.analysis.holdings.filter(({ role, assignment }) => role === "leads" && assignment.steps.some(({ name }) => name === step));
  if (leading.some(({ body }) => finding.subject.bodies?.some((other) => other !== path && (body === other || other.startsWith(`${body}/`))))) return undefined;
  const { node, document } = declared;
  const own = (node as Body | Unit).assignments.filter((item) => isWhole(item) && item.role === "responsible" && names(item, step));
  if (leading.length === 0 && own.length > 0) return own.flatMap((assignment) => leadInstead(assignment, step, document));
  const concerned = concernedIn(document, situation);
  return concerned && [insertInto(node, `leads ${step}${whenText(concerned)}`, document)];
}

function names({ steps }: Assignment, step: string): boolean {
  return steps.some(({ ref }) => ref?.name === step);
}

/** Makes a lead of an assignment; of one for several steps, only for the one. */
function leadInstead(assignment: Assignment, step: string, document: Document): readonly DocumentEdit[] {
  const steps = spansOf(assignment, "steps");
  const index = assignment.steps.findIndex(({ ref }) => ref?.name === step);
  const [item, first, last] = [steps[index], steps[0], steps.at(-1)];
  if (!item || !first || !last) return [];
  if (steps.length === 1) return [{ document, start: spanOf(assignment).start, end: first.start, text: "leads " }];
  const rest = document.text.slice(last.end, spanOf(assignment).end);
  return [without(index, steps, document), insertAfter(assignment, `leads ${step}${rest}`, document)];
}

function without(index: number, steps: readonly Span[], document: Document): DocumentEdit {
  const [item, before, after] = [steps[index], steps[index - 1], steps[index + 1]];
  return { document, start: before?.end ?? item?.start ?? 0, end: (before ? item?.end : after?.start) ?? 0, text: "" };
}

const titles = {
  en: (body: string, step: string) => `Let “${body}” lead at “${step}”`,
  de: (body: string, step: string) => `„${body}“ bei „${step}“ die Federführung geben`,
} as const;
