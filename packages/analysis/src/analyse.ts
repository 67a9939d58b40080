import { type Code, type Finding, type Place, type Region, severityOf, wordingOf } from "@kurzweg/model";
import { applyAcceptances, type Judged } from "./acceptance.ts";
import type { Analysis } from "./analysis.ts";
import { rulesOfEveryFile, rulesOfRegions } from "./rules/index.ts";
import { groupsOf, peopleInWords, personInWords } from "./words/people.ts";

/** Finds everything that a region's network has to know or decide on one day, in the words of one language. */
export function findingsOf(analysis: Analysis): readonly Finding[] {
  const { region } = analysis;
  const rules = isChecked(region) ? rulesOfRegions : rulesOfEveryFile;
  const drafts = rules.flatMap((rule) => [...rule(analysis)]);
  const judged = isChecked(region) ? applyAcceptances(drafts, analysis) : drafts.map((draft) => ({ draft, accepted: null }));
  return judged.map((each) => inWords(each, analysis));
}

/** Whether a file stands for a region of its own: catalogues and mere parts do not. */
export function isChecked(region: Region): boolean {
  return region.is === "region" || (region.is === "part" && region.bodies.some(({ place }) => place.file === region.file));
}

function inWords({ draft, accepted }: Judged, analysis: Analysis): Finding {
  const { region, space, language, memory } = analysis;
  const { people: concerned } = draft;
  const found = concerned && memory.recall("groups", [concerned], space, () => groupsOf(concerned, space));
  const people = found ? peopleInWords(draft.people ?? [], found.boxes, space, region, language) : "";
  const wording = wordingOf(draft.code as Code, language, draft.details({ people, groups: found?.boxes ?? [] }) as never);
  return {
    code: draft.code,
    severity: draft.severity ?? severityOf(draft.code),
    message: wording.message,
    advice: wording.advice,
    place: draft.place,
    region: region.name,
    subject: draft.subject,
    people: found?.groups,
    example: found?.example,
    exampleInWords: found?.example && personInWords(found.example, found.groups, space, language),
    related: draft.related.filter(({ place }) => !isSame(place, draft.place)),
    accepted,
    suggestion: draft.suggestion,
  };
}

/** Whether two places are one: a finding does not point to itself. */
function isSame(left: Place, right: Place): boolean {
  const [from, to] = [left.range.start, right.range.start];
  return left.file === right.file && from.line === to.line && from.column === to.column;
}
