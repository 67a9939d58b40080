import type { Change, Comparison, Finding, Overview } from "@kurzweg/model";
import type { Material } from "../material.ts";

/** The part of a region that one body has to know: its steps, hand-offs and promises, and those with whom it works. */
export function forBody({ overview, findings, meetings, groups, since }: Material, body: string): Material {
  const { region } = overview;
  const isOwn = (path: string): boolean => path === body || path.startsWith(`${body}/`);
  const handoffs = region.handoffs.filter(({ from, to }) => isOwn(from.name) || isOwn(to.name));
  const needed = overview.handoffs.filter(({ from, to }) => from.some(isOwn) || to.some(isOwn));
  const steps = overview.steps.filter(({ answers, others }) => answers.some(({ bodies }) => bodies.some(isOwn)) || others.some((each) => isOwn(each.body)));
  const commitments = region.commitments.filter(({ by, to }) => [...(by ? [by] : []), ...to].some(({ name }) => isOwn(name)));
  const workshops = region.workshops.filter(({ participants, organisers, facilitators }) =>
    [...participants, ...organisers, ...facilitators].some(({ name }) => isOwn(name)),
  );
  const ownSteps = new Set(steps.map(({ step }) => step.name));
  const near = neighbours(body, { steps, handoffs: needed }, handoffs, commitments);
  return {
    overview: {
      ...overview,
      region: {
        ...region,
        bodies: region.bodies.filter(({ name }) => near.has(name)),
        handoffs,
        commitments,
        workshops,
        journeys: [],
        partnerships: region.partnerships.filter(({ partners }) => partners.some(({ name }) => isOwn(name))),
        concerns: region.concerns.filter(({ raisedBy }) => raisedBy.some(({ name }) => isOwn(name))),
      },
      steps,
      handoffs: needed,
      ways: [],
    },
    findings: findings.filter((finding) => concerns(finding, isOwn, ownSteps)),
    meetings: meetings.filter(({ workshop }) => workshops.some(({ name }) => name === workshop)),
    groups,
    since: since && { ...since, comparison: comparisonFor(since.comparison, isOwn, ownSteps) },
  };
}

/** What has changed for the body, at its steps, or for the whole network. */
function comparisonFor(comparison: Comparison, isOwn: (path: string) => boolean, steps: ReadonlySet<string>): Comparison {
  const isAbout = ({ sort, name, bodies }: Change): boolean =>
    bodies.some(isOwn) || (sort === "step" || sort === "responsibility" ? steps.has(name) : bodies.length === 0);
  const isNear = (finding: Finding): boolean => concerns(finding, isOwn, steps);
  const { changes, came, went, changed, accepted } = comparison;
  return {
    ...comparison,
    changes: changes.filter(isAbout),
    came: came.filter(isNear),
    went: went.filter(isNear),
    changed: changed.filter(({ is }) => isNear(is)),
    accepted: accepted.filter(isNear),
  };
}

/** The body itself and all with whom it shares a step, a hand-off or a promise. */
function neighbours(
  body: string,
  { steps, handoffs: needed }: Pick<Overview, "steps" | "handoffs">,
  handoffs: Overview["region"]["handoffs"],
  commitments: Overview["region"]["commitments"],
): ReadonlySet<string> {
  const paths = [
    body,
    ...steps.flatMap(({ answers, others }) => [...answers.flatMap(({ bodies }) => bodies), ...others.map((other) => other.body)]),
    ...needed.flatMap(({ from, to }) => [...from, ...to]),
    ...handoffs.flatMap(({ from, to }) => [from.name, to.name]),
    ...commitments.flatMap(({ by, to }) => [...(by ? [by] : []), ...to].map(({ name }) => name)),
  ];
  return new Set(paths.map((path) => path.split("/")[0] ?? path));
}

/** A point names the body, or is about a step at which it acts and names nobody else. */
function concerns({ subject }: Finding, isOwn: (path: string) => boolean, steps: ReadonlySet<string>): boolean {
  const named = [subject.body, subject.contact, ...(subject.bodies ?? []), ...(subject.from ?? []), ...(subject.to ?? [])].filter((path) => path !== undefined);
  return named.length > 0 ? named.some(isOwn) : subject.step !== undefined && steps.has(subject.step);
}
