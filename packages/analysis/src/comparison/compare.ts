import type { Change, Comparison, Region, Weight } from "@kurzweg/model";
import { titleOf } from "@kurzweg/model";
import { findingsOf } from "../analyse.ts";
import { analysisOf, type Options } from "../analysis.ts";
import { titleAt } from "../words/bodies.ts";
import { aligned } from "./align.ts";
import { changedDeclarations } from "./declarations.ts";
import { changedFindings } from "./findings.ts";
import { changedResponsibilities } from "./responsibilities.ts";
import { changedWording } from "./wording.ts";

/** A region on one day. */
export interface Side {
  readonly region: Region;
  readonly options: Options;
}

const weights: readonly Weight[] = ["needs-agreement", "to-inform", "editorial"];

/** What is different between two editions of a region, each on a day of its own, in words. */
export function compare(before: Side, after: Side): Comparison {
  const [earlier, later] = aligned(before.region, after.region);
  const sides = {
    before: analysisOf(earlier, before.options),
    after: analysisOf(later, after.options),
    earlier: analysisOf(before.region, before.options),
    later: analysisOf(after.region, after.options),
  };
  const { language } = after.options;
  const told = changedResponsibilities(sides);
  return {
    region: after.region.name,
    title: titleOf(after.region, language),
    before: { asOf: before.options.asOf, file: before.region.file },
    after: { asOf: after.options.asOf, file: after.region.file },
    changes: inOrder([...told, ...changedDeclarations(before.region, after.region, language), ...changedWording(before.region, after.region, told, language)]),
    ...changedFindings(findingsOf(sides.earlier), findingsOf(sides.later), sides),
    titles: Object.fromEntries([sides.before, sides.after].flatMap((side) => side.offices.map(({ path }) => [path, titleAt(path, side)]))),
  };
}

/** What asks for more comes first. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  return weights.flatMap((weight) => changes.filter((change) => change.weight === weight));
}
