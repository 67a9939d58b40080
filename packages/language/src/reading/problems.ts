import { closest, type Expected } from "@kurzweg/model";
import { hasLineEnd, type Lines } from "../lines.ts";
import { type Problem, problem } from "../problem.ts";
import { END } from "./compiled.ts";
import { meantBy, phraseOf } from "./everyday-words.ts";
import { expectedThings, expectedWords, isName } from "./expected.ts";
import { hintFor } from "./hints.ts";
import { layoutOf } from "./layout.ts";
import type { Reading, SyntaxProblem } from "./reader.ts";
import { type Span, startOf } from "./spans.ts";
import { spanOfToken, type TokenProblem, type Tokens, wordAt } from "./tokens.ts";
import { shortened, unclosedProblem } from "./unclosed.ts";
import { textOf } from "./values.ts";

/** More than these say nothing new about a file that is not a region file at all. */
const MOST = 25;

/** The mistakes that the reader met, as problems with words. */
export function syntaxProblems(reading: Reading, lines: Lines, file: string): readonly Problem[] {
  const { tokens } = reading;
  if (tokens.kinds[0] === END) return [problem("file/empty", { start: 0, end: 0 }, { comments: tokens.comments.length > 0 })];
  const texts = textsOverLines(tokens);
  const { ofTokens, ofStatements } = independent(reading, lines, texts);
  const problems = [
    ...ofTokens.map((found) => tokenProblem(found, tokens.text, texts)),
    ...ofStatements.map((found) => statementProblem(found, reading, lines, file)),
  ];
  return problems.sort((left, right) => left.span.start - right.span.start).slice(0, MOST);
}

/** Texts that go over several lines between single quotation marks: where each one begins and ends. */
function textsOverLines({ problems, text }: Tokens): readonly Span[] {
  const unclosed = problems.filter(({ is }) => is === "unclosed-text");
  return unclosed.flatMap(({ start }, index) => {
    const end = unclosed[index + 1];
    return end && text.slice(end.start, end.end) === '"' && hasLineEnd(text, start, end.start) ? [{ start, end: end.end }] : [];
  });
}

/** The mistakes that do not follow from others: what comes first on a line is the mistake, the rest its consequence. */
function independent({ tokens, problems }: Reading, lines: Lines, texts: readonly Span[]): Independent {
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const startOf = (token: number): number => tokens.starts[token] ?? 0;
  const isInside = (offset: number): boolean => texts.some(({ start, end }) => start < offset && offset < end);
  const firstOfLine = new Map<number, number>();
  for (const { is, start } of tokens.problems)
    if (is !== "typographic-quotes") firstOfLine.set(lineOf(start), Math.min(start, firstOfLine.get(lineOf(start)) ?? start));
  const follows = (token: number): boolean =>
    isInside(startOf(token)) || (firstOfLine.get(lineOf(startOf(token))) ?? Number.POSITIVE_INFINITY) <= startOf(token);
  const swallowed = tokens.problems.some(({ is }) => is === "unclosed-block" || is === "unclosed-comment");
  const ofStatements = problems.filter(
    ({ token, opened, brokenOff }) =>
      !follows(token) && !(opened !== undefined && follows(opened)) && !(brokenOff && follows(token - 1)) && !(swallowed && tokens.kinds[token] === END),
  );
  const lost = new Map(ofStatements.map(({ token }) => [lineOf(startOf(token)), startOf(token)]));
  const isFirst = ({ start }: TokenProblem): boolean =>
    start < (lost.get(lineOf(start)) ?? Number.POSITIVE_INFINITY) && firstOfLine.get(lineOf(start)) === start;
  return { ofTokens: tokens.problems.filter((found) => !isInside(found.start) && (found.is !== "character" || isFirst(found))), ofStatements };
}

interface Independent {
  readonly ofTokens: readonly TokenProblem[];
  readonly ofStatements: readonly SyntaxProblem[];
}

function tokenProblem({ is, start, end }: TokenProblem, text: string, texts: readonly Span[]): Problem {
  const span = { start, end };
  switch (is) {
    case "character":
      return problem("syntax/character", span, { character: text.slice(start, Math.min(end, start + 12)) });
    case "unclosed-text":
    case "unclosed-block":
      return problem("syntax/unclosed-text", span, { overLines: texts.some((each) => each.start === start) });
    case "unclosed-comment":
      return problem("syntax/unclosed-comment", span, {});
    case "typographic-quotes":
      return problem("syntax/quotation-marks", span, { text: textOf(text.slice(start, end)) });
  }
}

function statementProblem(found: SyntaxProblem, reading: Reading, lines: Lines, file: string): Problem {
  const { tokens } = reading;
  const { token, expected, opened } = found;
  const span = spanOfToken(token, tokens);
  if (found.tooDeep) return problem("syntax/too-deep", span, {});
  if (opened !== undefined) return unclosedProblem(found, opened, tokens, lines, file);
  const word = wordAt(token, tokens);
  if (word === ")" || (word === "}" && found.rules.length === 1)) return problem("syntax/surplus-brace", span, { sign: word });
  if (isHeader(found, tokens)) return problem("header/late", span, headerDetails(reading, lines));
  const hint = hintFor(found, tokens);
  if (!(word === "," && hint) && isMissing(found, word, tokens)) {
    const anchor = found.brokenOff || tokens.kinds[token] === END ? spanOfToken(token - 1, tokens) : span;
    return problem("syntax/missing", anchor, { missing: missingThings(found, tokens), after: shortened(wordAt(token - 1, tokens)), hint });
  }
  const words = expectedWords(expected);
  const close = /^[\p{L}_-]/u.test(word) ? (meantBy(word, words) ?? closest(word, words)) : undefined;
  const following = wordAt(token + 1, tokens);
  return problem("syntax/unexpected", span, { found: shortened(word), expected: expectedThings(expected), close: close && phraseOf(close, following), hint });
}

/** Whether a statement lacks something, rather than having something else in its place. */
function isMissing({ token, expected, brokenOff }: SyntaxProblem, word: string, { kinds }: Tokens): boolean {
  const wantsName = expected.length > 0 && expected.every(isName);
  return brokenOff === true || kinds[token] === END || /^[{},]$/.test(word) || (wantsName && !/^\p{L}/u.test(word));
}

function missingThings({ token, expected, rules }: SyntaxProblem, tokens: Tokens): readonly Expected[] {
  const before = wordAt(token - 1, tokens);
  if (/^(is|<|<=|>|>=)$/.test(before)) return [{ a: "value" }];
  return rules.includes("GroupTest") && /^(when|and|or|not|for|serves|\()$/.test(before) ? [{ a: "condition" }] : expectedThings(expected);
}

/** A header that does not stand first in its file. */
function isHeader({ token, rules }: SyntaxProblem, tokens: Tokens): boolean {
  return rules.length === 1 && /^(region|catalogue)$/.test(wordAt(token, tokens)) && layoutOf(tokens).isAtMargin(token);
}

function headerDetails({ file: { header } }: Reading, lines: Lines): { readonly first?: number } {
  return header ? { first: lines.positionAt(startOf(header)).line } : {};
}
