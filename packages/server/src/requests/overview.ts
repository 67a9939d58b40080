import { type Analysis, budgetUntil, concernedBy, isOpen, leavesOpen, meetingsOf, openSteps } from "@kurzweg/analysis";
import { type Finding, type Language, type Step, titleOf } from "@kurzweg/model";
import type { Feature } from "../features/feature.ts";
import { rangeOf } from "../positions.ts";
import type { Active, BodySummary, DueDate, Overview, StepState } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";
import { homeOf } from "./home.ts";

/** For how many seconds is counted for a file that was not analysed before. */
const SECONDS = 2;

/** Tells the extension what stands in the active file, after each analysis and when another file becomes active. */
export const overview: Feature = {
  capabilities: {},
  connect(session) {
    const { connection, checker, host } = session;
    let active: string | undefined;
    /** The newest analysis of the region that the active file belongs to. */
    let latest: { readonly snapshot: Snapshot; readonly analysis: Analysis } | undefined;
    let waiting = false;
    let sending = Promise.resolve();

    connection.onNotification("kurzweg/active", ({ uri }: Active) => {
      active = uri ?? undefined;
      void send();
    });
    checker.onAnalysed((snapshot, analysis) => {
      if (active === undefined || !snapshot.documentAt(active)) return;
      latest = { snapshot, analysis };
      void send();
    });

    /** One after the other, so that the newest arrives last. */
    async function send(): Promise<void> {
      const isFirst = !waiting;
      waiting = true;
      if (!isFirst) return;
      await sending;
      sending = sendNow();
      await sending;
    }

    async function sendNow(): Promise<void> {
      waiting = false;
      const uri = active;
      const found = uri === undefined ? null : await session.attempt("overview", null, overviewFor)(uri);
      if (uri === active) await connection.sendNotification("kurzweg/overview", found);
    }

    async function overviewFor(uri: string): Promise<Overview | null> {
      const home = await homeOf(uri, session);
      if (!home) return null;
      if (!home.counts) return { uri, steps: [], bodies: [], due: [], covered: 0, total: 0, missingHandoffs: 0 };
      const start = host.now();
      const budget = budgetUntil(() => host.now() > start + SECONDS * 1000, SECONDS);
      const analysis = latest?.snapshot === home ? latest.analysis : home.analysisWithin(budget);
      return overviewOf(uri, home, analysis, session);
    }
  },
};

function overviewOf(uri: string, { region, asOf, uri: root }: Snapshot, analysis: Analysis, { checker, language }: Session): Overview {
  const findings = checker.of(root);
  const open = openSteps(region, findings);
  const steps = region.steps.map((step) => stepState(step, !open.has(step.name), findings, analysis));
  return {
    uri,
    region: { name: region.name, title: titleOf(region, language()), asOf },
    steps,
    bodies: bodiesOf(analysis),
    due: dueDates(analysis),
    covered: steps.length - open.size,
    total: steps.length,
    missingHandoffs: findings.filter(({ code, accepted }) => code === "handoff/missing" && !accepted).length,
  };
}

function stepState(step: Step, covered: boolean, findings: readonly Finding[], analysis: Analysis): StepState {
  const { language, offices } = analysis;
  const about = findings.filter((finding) => leavesOpen(finding) && finding.subject.step === step.name);
  const open = about.flatMap(({ people = [] }) => people.map((group) => concernedBy([group], analysis)?.inWords || everybody[language]));
  const understood = analysis.steps.includes(step);
  const bodies = offices.filter(({ path }) => understood && isResponsible(path, step, analysis));
  return {
    name: step.name,
    title: titleOf(step, language),
    covered,
    open,
    bodies: bodies.map(({ unit }) => titleOf(unit, language)),
    file: step.place.file,
    range: rangeOf(step.place.range),
  };
}

const everybody: Readonly<Record<Language, string>> = { en: "everybody", de: "alle" };

function isResponsible(path: string, step: Step, analysis: Analysis): boolean {
  return analysis
    .areas(step)
    .shares.some(
      ({ holding, kept }) => holding.body === path && !holding.suspension && (holding.role === "responsible" || holding.role === "leads") && kept.length > 0,
    );
}

function bodiesOf(analysis: Analysis): readonly BodySummary[] {
  const { offices, steps, language } = analysis;
  return offices.map(({ path, unit }) => ({
    path,
    title: titleOf(unit, language),
    steps: steps.filter((step) =>
      offices.some((other) => (other.path === path || other.path.startsWith(`${path}/`)) && isResponsible(other.path, step, analysis)),
    ).length,
    file: unit.place.file,
    range: rangeOf(unit.place.range),
  }));
}

/** Promises that are not kept yet, and the next meeting of each workshop. */
function dueDates({ region, asOf, language }: Analysis): readonly DueDate[] {
  const promises = region.commitments.flatMap((commitment) =>
    commitment.due !== undefined && isOpen(commitment, asOf) ? [{ thing: commitment, date: commitment.due, overdue: commitment.due < asOf }] : [],
  );
  const workshops = region.workshops.flatMap((workshop) => {
    const { next } = meetingsOf({ ...region, workshops: [workshop] }, asOf);
    return next ? [{ thing: workshop, date: next.on, overdue: false }] : [];
  });
  return [...promises, ...workshops]
    .sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
    .map(({ thing, date, overdue }) => ({ title: titleOf(thing, language), date, overdue, file: thing.place.file, range: rangeOf(thing.place.range) }));
}
