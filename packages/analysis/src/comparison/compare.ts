import type { Change, Comparison, Finding, Region, Weight } from "@kurzweg/model";
import { titleOf } from "@kurzweg/model";
import { findingsOf } from "../analyse.ts";
import { analysisOf, type Options } from "../analysis.ts";
import { titleAt } from "../words/bodies.ts";
import { aligned } from "./align.ts";
import { changedDeclarations } from "./declarations.ts";
import { changedResponsibilities } from "./responsibilities.ts";

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
    earlier: before.region,
    written: after.region,
  };
  const { language } = after.options;
  const was = findingsOf(analysisOf(before.region, before.options));
  const is = findingsOf(analysisOf(after.region, after.options));
  return {
    region: after.region.name,
    title: titleOf(after.region, language),
    before: { asOf: before.options.asOf, file: before.region.file },
    after: { asOf: after.options.asOf, file: after.region.file },
    changes: inOrder([...changedResponsibilities(sides), ...changedDeclarations(before.region, after.region, language)]),
    came: without(is.filter(isOpen), was.filter(isOpen)),
    went: without(was, is),
    accepted: without(is.filter(isAccepted), was.filter(isAccepted)),
    titles: Object.fromEntries([sides.before, sides.after].flatMap((side) => side.offices.map(({ path }) => [path, titleAt(path, side)]))),
  };
}

/** What asks for more comes first. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  return weights.flatMap((weight) => changes.filter((change) => change.weight === weight));
}

/** The findings that are not among others; a finding about other people is another one. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(keyOf));
  return findings.filter((finding) => !known.has(keyOf(finding)));
}

function isOpen({ accepted }: Finding): boolean {
  return accepted === null;
}

function isAccepted(finding: Finding): boolean {
  return !isOpen(finding);
}

function keyOf({ code, subject, people, severity }: Finding): string {
  return JSON.stringify([code, severity, Object.entries(subject).sort(), people ?? null]);
}
