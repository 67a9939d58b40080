import { dateInWords, type Language, type Severity } from "@kurzweg/model";
import { LONGEST_COMMENT } from "./comment.ts";
import type { Format } from "./format.ts";
import type { Reported } from "./order.ts";
import type { Report } from "./report.ts";

const words = {
  en: {
    title: "Kurzweg",
    none: "Nothing to report.",
    steps: (covered: number, all: number): string => `**${covered} of ${all} steps** are covered for everyone`,
    asOf: "as of",
    severities: { error: ["error", "errors"], warning: ["warning", "warnings"], hint: ["hint", "hints"] },
    accepted: "accepted until",
    place: "Place",
    finding: "Finding",
    rest: (count: number): string => `… and ${count} more.`,
  },
  de: {
    title: "Kurzweg",
    none: "Nichts zu melden.",
    steps: (covered: number, all: number): string => `**${covered} von ${all} Schritten** sind für alle abgedeckt`,
    asOf: "Stand",
    severities: { error: ["Fehler", "Fehler"], warning: ["Warnung", "Warnungen"], hint: ["Hinweis", "Hinweise"] },
    accepted: "hingenommen bis",
    place: "Stelle",
    finding: "Befund",
    rest: (count: number): string => `… und ${count} weitere.`,
  },
} as const;

/** Markdown for a comment on a pull request, or for the summary of a job. */
export const markdown: Format = {
  name: "markdown",
  about: { en: "Markdown, for a comment on a pull request", de: "Markdown, für einen Kommentar zu einer Änderung" },
  owns: (text) => text.startsWith(MARK),
  write(report) {
    const word = words[report.language];
    const { summary, findings, asOf } = report;
    const counts = (["error", "warning", "hint"] as const).flatMap((severity) => countInWords(summary[`${severity}s`], severity, report.language));
    const head = [
      MARK,
      `### ${word.title}`,
      "",
      `${word.steps(summary.covered, summary.steps)} (${word.asOf} ${dateInWords(asOf, report.language)}). ${counts.join(", ")}`.trim(),
      "",
    ];
    if (findings.length === 0) return `${[...head, word.none].join("\n")}\n`;
    const rows: string[] = [];
    let length = head.join("\n").length;
    // What there is no room for has to be what matters least.
    for (const finding of findings.toSorted((left, right) => rankOf(left) - rankOf(right))) {
      const row = rowOf(finding, report);
      if ((length += row.length + 1) > LONGEST_COMMENT) break;
      rows.push(row);
    }
    const rest = findings.length - rows.length;
    return `${[...head, `| ${word.place} | ${word.finding} |`, "|---|---|", ...rows, ...(rest > 0 ? ["", word.rest(rest)] : [])].join("\n")}\n`;
  },
};

const MARK = "<!-- kurzweg check -->";

function countInWords(count: number, severity: Severity, language: Language): readonly string[] {
  const [one, many] = words[language].severities[severity];
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** Errors first, what is accepted last. */
function rankOf({ severity, accepted }: Reported): number {
  return accepted ? 3 : { error: 0, warning: 1, hint: 2 }[severity];
}

function rowOf({ file, place, severity, code, message, advice, accepted }: Reported, { language }: Report): string {
  const word = words[language];
  const { line } = place.range.start;
  const label = accepted ? `${word.accepted} ${dateInWords(accepted.until, language)}: ${accepted.because}` : word.severities[severity][0];
  return `| ${codeSpan(`${file}:${line}`)} | **${cell(label)}** ${codeSpan(code)}<br>${cell(message)}${advice ? `<br>→ ${cell(advice)}` : ""} |`;
}

/** Text in a cell that is shown sign by sign; between more backticks than it has in a row. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const blank = /^`|`$/.test(text) ? " " : "";
  return `${fence}${blank}${text.replaceAll("|", "\\|").replace(/[\r\n]+/g, " ")}${blank}${fence}`;
}

/** Text in a cell of a table: nothing in it is read as Markdown or HTML. */
function cell(text: string): string {
  return text
    .replace(/[\\`*_[\]~|]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\s*[\r\n]+\s*/g, "<br>");
}
