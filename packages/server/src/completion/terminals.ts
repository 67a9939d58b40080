import type { Expectation, Surrounding } from "@kurzweg/language";
import { countWords, unitWords } from "@kurzweg/language";
import { addDays, addMonths, type DateText } from "@kurzweg/model";
import { CompletionItemKind } from "vscode-languageserver";
import { numbersOf } from "./names.ts";
import { type Proposal, ranks } from "./proposal.ts";
import { dimensionOf, languagesOf, nearest, type Question } from "./question.ts";
import { textProposals } from "./texts.ts";
import { amountIn, days as dayWords, inQuotes } from "./wording.ts";

/** The dates, numbers, units, languages and texts that may come next. */
export function terminalProposals({ element, within }: Expectation, question: Question): readonly Proposal[] {
  const property = element.to?.property ?? "";
  if (element.is === "call") {
    if (element.rule === "UnitWord") return unitProposals(within, question);
    return within.rule === "LanguageName" ? languageProposals(question, "") : [];
  }
  switch (element.is === "terminal" ? element.terminal : "") {
    case "DATE":
      return dateProposals(within, property, question);
    case "INT":
      return numberProposals(within, question);
    case "ID":
      return within.rule === "Dimension" ? unitProposals(within, question) : [];
    case "LANGTAG":
      return languageProposals(question, "@");
    case "STRING":
      return quotedProposals(within, property, question);
    default:
      return [];
  }
}

// ---- Dates ----

/** The days that are likely: those of things that are done, that end, that begin, or that lie ahead. */
function dateProposals({ rule }: Surrounding, property: string, { snapshot: { today }, language }: Question): readonly Proposal[] {
  const words = dayWords[language];
  const monthBegins = (months: number): DateText => `${addMonths(today, months).slice(0, 7)}-01`;
  const monthEnds = (months: number): DateText => addDays(monthBegins(months + 1), -1);
  const quarterIn = (quarters: number): number => 3 * quarters - ((Number(today.slice(5, 7)) - 1) % 3);
  const year = Number(today.slice(0, 4));
  const inMonths = (months: number): readonly [DateText, string] => [addMonths(today, months), words.inMonths(months)];
  const now: readonly [DateText, string] = [today, words.today];
  const ahead = [[addDays(today, 14), words.inTwoWeeks], inMonths(1), inMonths(3), inMonths(6)] as const;
  const days =
    property === "until"
      ? [
          [monthEnds(0), words.endOfMonth],
          [monthEnds(quarterIn(1) - 1), words.endOfQuarter],
          inMonths(6),
          [`${year}-12-31`, words.endOfYear],
          [`${year + 1}-12-31`, words.endOfNextYear],
        ]
      : property === "from"
        ? [now, [monthBegins(1), words.nextMonth], [monthBegins(quarterIn(1)), words.nextQuarter], [`${year + 1}-01-01`, words.nextYear]]
        : property === "due" || (rule === "Workshop" && property === "date")
          ? [...ahead, [`${year}-12-31`, words.endOfYear]]
          : property === "since"
            ? [[`${year}-01-01`, words.thisYear], now]
            : [now, [addDays(today, -1), words.yesterday]];
  const seen = new Set<string>();
  return (days as readonly (readonly [DateText, string])[])
    .filter(([date]) => !seen.has(date) && seen.add(date))
    .map(([label, title]) => ({ label, title, find: title, kind: CompletionItemKind.Value, rank: ranks.usual }));
}

// ---- Numbers and units ----

/** Amounts that are usual, by the statement; a journey also counts. */
const amounts: Readonly<Record<string, readonly string[]>> = {
  Journey: ["4 handoffs", "6 bodies", "2 returns", "12 months"],
  Deadline: ["5 working days", "10 working days", "2 weeks", "1 month", "10 working days before"],
  Policy: ["3 months", "6 months", "1 year"],
  Repetition: ["1 month", "3 months", "6 months", "1 year"],
  Step: ["2 weeks", "1 month", "3 months", "6 months"],
};

function numberProposals(within: Surrounding, question: Question): readonly Proposal[] {
  const { rule, outer } = within;
  const proposed = (label: string): Proposal => ({ label, kind: CompletionItemKind.Unit, title: amountIn(question.language, label), rank: ranks.usual });
  if (rule === "Duration") return (amounts[outer?.rule ?? ""] ?? []).map(proposed);
  if (rule === "Deadline") return (amounts[rule] ?? []).map(proposed);
  const dimension = dimensionOf(within, question.snapshot);
  if (!dimension || dimension.enumeration) return [];
  return numbersOf(dimension, question).map((number) => ({
    label: String(number),
    kind: CompletionItemKind.Value,
    title: amountIn(question.language, dimension.unit ?? "") ?? dimension.unit,
    rank: ranks.usual,
  }));
}

/** The units that fit the number before them; working days are days. */
function unitProposals(within: Surrounding, question: Question): readonly Proposal[] {
  const { language, snapshot, word } = question;
  const before = /(\d+)?\s*(working)?\s*$/.exec(snapshot.document.text.slice(Math.max(0, word.start - 60), word.start));
  const isOne = before?.[1] === "1" && within.rule !== "Dimension";
  const counts = within.rule === "Duration" && within.outer?.rule === "Journey" ? Object.keys(countWords) : [];
  const units = before?.[2] ? ["day", "days"] : [...Object.keys(unitWords), ...counts];
  return units
    .filter((unit) => unit.endsWith("s") !== isOne)
    .map((label) => ({ label, kind: CompletionItemKind.Unit, title: amountIn(language, label), find: amountIn(language, label), rank: ranks.usual }));
}

// ---- Languages and texts ----

/** The languages that are used most here; those of the file first. */
const languages = ["en", "de", "uk", "ar", "fa", "tr", "ru", "fr", "ti", "ku", "ps", "so", "es", "pl", "ro", "vi"];

function languageProposals({ snapshot, language }: Question, sign: string): readonly Proposal[] {
  const names = new Intl.DisplayNames([language], { type: "language", fallback: "code" });
  // What follows the first part of a tag, as in “de-x-leicht”, has no name of its own.
  const nameOf = (tag: string): string | undefined => names.of(tag.replace(/-.*/, ""));
  const own = languagesOf(snapshot);
  const first = sign === "@" ? own.slice(1) : [];
  const others = languages.filter((tag) => !own.includes(tag));
  return [...first, ...others].map((tag) => ({
    label: `${sign}${tag}`,
    title: nameOf(tag),
    find: nameOf(tag),
    kind: CompletionItemKind.Constant,
    rank: first.includes(tag) ? ranks.usual : ranks.later,
  }));
}

/** Texts that are likely, in quotation marks; and empty ones to write something between. */
function quotedProposals(within: Surrounding, property: string, question: Question): readonly Proposal[] {
  if (within.rule === "Translation") return [];
  const texts = textProposals(within.rule, property, question).map((each): Proposal => {
    const text = JSON.stringify(each.text ?? each.label);
    return { ...each, label: text, text, find: each.label };
  });
  const others = within.rule === "Title" && nearest(within, "Title") === within ? languagesOf(question.snapshot).slice(1) : [];
  const title = ['"$1"', ...others.map((tag, index) => `"$${index + 2}"@${tag}`)].join(" ");
  const label = title.replace(/\$\d/g, "…");
  return [...texts, { label, kind: CompletionItemKind.Text, title: inQuotes[question.language], text: '""', snippet: title, rank: ranks.later }];
}
