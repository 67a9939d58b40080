import { styleText } from "node:util";
import { dateInWords, type Language, type Severity } from "@kurzweg/model";
import type { Format, Style } from "./format.ts";
import type { Reported } from "./order.ts";
import type { Report, Summary } from "./report.ts";

const words = {
  en: { error: "error", warning: "warning", hint: "hint", example: "For example", see: "See also", accepted: "accepted until", because: "because" },
  de: { error: "Fehler", warning: "Warnung", hint: "Hinweis", example: "Zum Beispiel", see: "Siehe auch", accepted: "hingenommen bis", because: "weil" },
} as const;

const colours: Readonly<Record<Severity, "red" | "yellow" | "cyan">> = { error: "red", warning: "yellow", hint: "cyan" };

/** Lines are no longer shown in full beyond this many characters. */
const LONGEST = 110;
/** No more related places than these are listed. */
const MOST_RELATED = 3;
/** More findings than these of one acceptance are only counted. */
const MOST_ACCEPTED = 3;

/** How each text ends. */
const END = /\. \d+ (?:errors?|Fehler), \d+ (?:warnings?|Warnung(?:en)?), \d+ (?:hints?|Hinweise?)(?:, \d+ (?:accepted|hingenommen))?\.\n$/;

/** For people to read in a terminal. */
export const text: Format = {
  name: "text",
  about: { en: "for people", de: "für Menschen" },
  write: textReport,
  owns: (written) => END.test(written),
};

function textReport(report: Report, style: Style): string {
  const open = report.findings.filter(({ accepted }) => accepted === null);
  const accepted = report.findings.filter((finding) => finding.accepted !== null);
  const blocks = open.map((finding) => block(finding, report, style));
  const hidden = [...Map.groupBy(accepted, ({ code, accepted: by }) => JSON.stringify([by, code])).values()].map((alike) =>
    acceptedLines(alike, report, style),
  );
  return [...blocks, ...(hidden.length > 0 ? [hidden.join("\n")] : []), summaryLine(report.summary, report.language, report.asOf, style)]
    .join("\n\n")
    .concat("\n");
}

function block(finding: Reported, report: Report, style: Style): string {
  const { start } = finding.place.range;
  const word = words[report.language];
  const head = `${paint("bold", `${finding.file}:${start.line}:${start.column}`, style)} ${paint(colours[finding.severity], word[finding.severity], style)} ${paint("dim", finding.code, style)}`;
  const lines = [head, ...wrapped(finding.message, "  ", style.columns), ...frame(finding, style)];
  if (finding.exampleInWords)
    lines.push(...wrapped(`${word.example}: ${finding.exampleInWords}.`, "  ", style.columns).map((line) => paint("dim", line, style)));
  if (finding.suggestion && report.suggest) lines.push(...finding.suggestion.split("\n").map((line) => paint("green", `  + ${line}`, style)));
  if (finding.advice) lines.push(...wrapped(`→ ${finding.advice}`, "  ", style.columns, "    "));
  for (const { place, message } of finding.related.slice(0, MOST_RELATED)) {
    const where = `${place.file}:${place.range.start.line}:${place.range.start.column}`;
    lines.push(...wrapped(`${word.see} ${where} – ${shorten(message)}`, "  ", style.columns, "    ").map((line) => paint("dim", line, style)));
  }
  return lines.join("\n");
}

/** What one acceptance hides: in full where it is little, else counted. */
function acceptedLines(findings: readonly Reported[], { language }: Report, style: Style): string {
  const [{ accepted, code } = { accepted: null, code: "" }] = findings;
  const word = words[language];
  const head = `${word.accepted} ${dateInWords(accepted?.until ?? "", language)}: ${findings.length} × ${code} (${word.because}: ${accepted?.because})`;
  const shown =
    findings.length > MOST_ACCEPTED
      ? []
      : findings.map(({ file, place, message }) => `${file}:${place.range.start.line}:${place.range.start.column} ${message}`);
  return [...wrapped(head, "", style.columns, "  "), ...shown.flatMap((line) => wrapped(line, "  ", style.columns, "    "))]
    .map((line) => paint("dim", line, style))
    .join("\n");
}

/** The line of the source with the place marked. */
function frame({ place, excerpt: source }: Reported, style: Style): readonly string[] {
  const { start, end } = place.range;
  if (source === undefined || source.trim() === "") return [];
  const last = end.line === start.line ? end.column : source.length + 1;
  const longest = Math.min(LONGEST, widthOf(style) - String(start.line).length - 7);
  const from = last - 1 <= longest ? 0 : Math.max(0, Math.min(start.column - 1 - Math.floor(longest / 3), source.length - longest));
  const shown = `${from > 0 ? "…" : ""}${source.slice(from, from + longest)}${from + longest < source.length ? "…" : ""}`.replaceAll("\t", " ");
  const offset = start.column - 1 - from + (from > 0 ? 1 : 0);
  const length = Math.max(1, Math.min(last - start.column, longest - offset));
  const number = String(start.line);
  const margin = " ".repeat(number.length);
  return [
    `  ${paint("dim", `${number} │`, style)} ${shown}`,
    `  ${paint("dim", `${margin} │`, style)} ${" ".repeat(Math.max(0, offset))}${paint("red", "^".repeat(length), style)}`,
  ];
}

function summaryLine(summary: Summary, language: Language, asOf: string, style: Style): string {
  const { steps, covered, errors, warnings, hints, accepted, regions } = summary;
  const open = steps - covered;
  const counts =
    language === "de"
      ? `${number(errors, "Fehler", "Fehler")}, ${number(warnings, "Warnung", "Warnungen")}, ${number(hints, "Hinweis", "Hinweise")}${accepted > 0 ? `, ${accepted} hingenommen` : ""}`
      : `${number(errors, "error", "errors")}, ${number(warnings, "warning", "warnings")}, ${number(hints, "hint", "hints")}${accepted > 0 ? `, ${accepted} accepted` : ""}`;
  const none =
    language === "de"
      ? "Keine Region geprüft: Kataloge und Teile gehören zu anderen Dateien."
      : "No region was checked: catalogues and parts belong to other files.";
  const coverage =
    regions === 0
      ? none
      : language === "de"
        ? `${regions === 1 ? "" : `${regions} Regionen: `}${covered} von ${steps} Schritten für alle abgedeckt, ${open} offen (Stand ${dateInWords(asOf, "de")}).`
        : `${regions === 1 ? "" : `${regions} regions: `}${covered} of ${steps} steps covered for everyone, ${open} open (as of ${asOf}).`;
  return paint(errors > 0 ? "red" : warnings > 0 ? "yellow" : "green", `${coverage} ${counts}.`, style);
}

function number(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function shorten(message: string): string {
  return message.length > 80 ? `${message.slice(0, 79)}…` : message;
}

/** How wide lines are: readable on any terminal. */
function widthOf({ columns }: Pick<Style, "columns">): number {
  return Math.max(40, Math.min(columns, 120));
}

/** Breaks a text into lines between words; a word that is longer than a line stands in one of its own. */
function wrapped(text: string, indent: string, columns: number, further = indent): readonly string[] {
  const lines: string[] = [];
  let rest = indent + text.replaceAll(/\s+/g, " ").trim();
  for (let first = indent.length, width = widthOf({ columns }); rest.length > width; first = further.length) {
    const last = rest.lastIndexOf(" ", width);
    const end = last > first ? last : rest.indexOf(" ", first);
    if (end < 0) break;
    lines.push(rest.slice(0, end));
    rest = further + rest.slice(end + 1);
  }
  return [...lines, rest];
}

function paint(format: "red" | "yellow" | "green" | "cyan" | "bold" | "dim", text: string, { coloured }: Style): string {
  return coloured ? styleText(format, text, { validateStream: false }) : text;
}
