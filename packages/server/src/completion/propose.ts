import type { Element, Expectation } from "@kurzweg/language";
import { expectedAt, tokensBefore } from "@kurzweg/language";
import { nameProposals } from "./names.ts";
import type { Place } from "./place.ts";
import { type Proposal, ranks } from "./proposal.ts";
import { isKnown, type Question, surroundings } from "./question.ts";
import { terminalProposals } from "./terminals.ts";
import { textProposals } from "./texts.ts";
import { wordProposals } from "./words.ts";

/** Everything that may stand at a place, and only that; what is most likely comes first. */
export function proposalsAt(place: Place, question: Question): readonly Proposal[] {
  if (place.is === "comment") return [];
  const { snapshot, word } = question;
  const { reading } = snapshot.document;
  const at = place.is === "text" ? place.start : word.start;
  const expectations = expectedAt(at, reading, isKnown(snapshot));
  if (place.is === "text") return textsAmong(expectations, place.closed, question);
  const token = tokensBefore(at, reading.tokens);
  const depths = expectations.map((expectation) => depthOf(expectation, token));
  const newLine = token === 0 || /[\n\r]/.test(snapshot.document.text.slice(reading.tokens.ends[token - 1], at));
  // In a line of its own a new statement is more likely than more of the one before.
  const least = Math.min(...depths);
  const most = Math.max(...depths);
  return distinct(
    expectations.flatMap((expectation, index) => {
      const depth = depths[index] ?? 0;
      // Nobody begins a declaration behind an unfinished one.
      if (!newLine && depth === 0 && most > 0) return [];
      return shifted(proposalsFor(expectation, question), (newLine ? depth - least : most - depth) * STEP);
    }),
  );
}

/** Ranks of statements further out lie behind all those within. */
const STEP = 10;

function proposalsFor(expectation: Expectation, question: Question): readonly Proposal[] {
  const { element, within } = expectation;
  if (element.is === "keyword") return wordProposals(expectation, question);
  if (element.is === "reference") return nameProposals(element.type, within, question);
  return terminalProposals(expectation, question);
}

function shifted(proposals: readonly Proposal[], by: number): readonly Proposal[] {
  return by === 0 ? proposals : proposals.map((proposal) => ({ ...proposal, rank: proposal.rank + (proposal.rank === ranks.elsewhere ? 0 : by) }));
}

/** In how many statements that have already begun something stands. */
function depthOf({ within }: Expectation, token: number): number {
  return [...surroundings(within)].filter((each) => each.token < token && statements.has(each.rule)).length;
}

/** Rules that are statements; all others are parts of one. */
const statements: ReadonlySet<string> = new Set(
  "Region Catalogue Dimension Value Group Impossible Profile Fact Phase Step Applicability StepExclusion Clarification Exclusion Transition Move Kind Body Unit Assignment Suspension Exception Contact Person Handoff Journey Partnership Concern Workshop Facilitation Topic Repetition Commitment Fulfilment Withdrawal Policy Requirement Acceptance Reason Law Note".split(
    " ",
  ),
);

function textsAmong(expectations: readonly Expectation[], closed: boolean, question: Question): readonly Proposal[] {
  return distinct(
    expectations
      .filter(({ element }) => isText(element))
      .flatMap(({ element, within }) => textProposals(within.rule, element.to?.property ?? "", question))
      .map((proposal) => (closed || proposal.goesOn ? proposal : { ...proposal, text: `${proposal.text ?? proposal.label}"` })),
  );
}

function isText(element: Element): boolean {
  return element.is === "terminal" && element.terminal === "STRING";
}

/** Each once, the likeliest first; those of the same rank stay in order. */
function distinct(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>();
  return [...proposals].sort((left, right) => left.rank - right.rank).filter(({ label }) => !seen.has(label) && seen.add(label));
}
