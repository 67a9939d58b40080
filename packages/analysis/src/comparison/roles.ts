import type { Change, Role, Step } from "@kurzweg/model";
import { inForce, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { topOf } from "../responsibility/verdicts.ts";
import { type Box, intersections, withoutContained } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { titleAt } from "../words/bodies.ts";
import { groupsOf, peopleInWords } from "../words/people.ts";
import { roleSentences } from "./words.ts";

/** A part in a step beside those who have to act. */
type Part = Extract<Role, "supports" | "informed">;

/** Whom a body or unit supports, or is informed about, at a step. */
interface Holder {
  readonly body: string;
  readonly role: Part;
  readonly boxes: readonly Box[];
}

/** One step as two editions have it; nothing where one of them has no such step. */
export interface StepPair {
  readonly before?: { readonly step: Step; readonly analysis: Analysis } | undefined;
  readonly after?: { readonly step: Step; readonly analysis: Analysis } | undefined;
  /** People who are not in both editions: nothing can be compared for them. */
  readonly nobody: readonly Box[];
}

/** Who supports a step or is informed about it that did not before, and who no longer does. */
export function changedRoles({ before, after, nobody }: StepPair): readonly Change[] {
  const was = before ? holdersAt(before.step, before.analysis) : new Map<string, Holder>();
  const is = after ? holdersAt(after.step, after.analysis) : new Map<string, Holder>();
  const moved = (from: ReadonlyMap<string, Holder>, to: ReadonlyMap<string, Holder>, side: StepPair["after"], isNew: boolean): readonly Change[] =>
    [...from].flatMap(([key, holder]) => {
      if (!side) return [];
      const people = subtract(subtract(holder.boxes, to.get(key)?.boxes ?? [], side.analysis.space.layout), nobody, side.analysis.space.layout);
      return people.length > 0 ? [changeOf(holder, people, side.step, side.analysis, isNew)] : [];
    });
  return [...moved(is, was, after, true), ...moved(was, is, before, false)];
}

function holdersAt(step: Step, analysis: Analysis): ReadonlyMap<string, Holder> {
  const { asOf, space } = analysis;
  const holders = new Map<string, Holder>();
  for (const { holding, kept } of analysis.areas(step).shares) {
    const { role, body, assignment, suspension } = holding;
    if ((role !== "supports" && role !== "informed") || suspension || !inForce(assignment, asOf)) continue;
    const boxes = subtract(intersections(kept, analysis.active(step), space.layout), space.impossible, space.layout);
    const key = `${role} ${body}`;
    const known = holders.get(key)?.boxes ?? [];
    if (boxes.length > 0) holders.set(key, { body, role, boxes: withoutContained([...known, ...boxes]) });
  }
  return holders;
}

/** Help has to be agreed; of what somebody is informed, it is enough to know. */
function changeOf({ body, role }: Holder, people: readonly Box[], step: Step, analysis: Analysis, isNew: boolean): Change {
  const { space, region, language } = analysis;
  const { boxes, groups } = groupsOf(people, space);
  const speak = roleSentences[language];
  const whom = peopleInWords(people, boxes, space, region, language);
  const says = speak[role][isNew ? "came" : "went"](titleAt(body, analysis), titleOf(step, language));
  return {
    weight: role === "supports" ? "needs-agreement" : "to-inform",
    sort: role,
    name: step.name,
    bodies: [topOf(body)],
    says: `${says}${whom && speak.whom(whom)}.`,
    people: groups,
    from: isNew ? [] : [body],
    to: isNew ? [body] : [],
    place: step.place,
  };
}
