import type { Severity } from "@kurzweg/model";
import type { Format } from "./format.ts";
import { compare, type Reported } from "./order.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "notice" };
const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * Workflow commands of GitHub Actions, which become annotations. Of each kind only ten are shown, so those in
 * changed files come first, and errors before everything else.
 */
export const github: Format = {
  name: "github",
  about: { en: "annotations for GitHub Actions", de: "Anmerkungen für GitHub Actions" },
  owns: (text) => /^::(?:error|warning|notice) title=kurzweg/.test(text),
  write({ findings }, { changed }) {
    const rank = ({ severity, file }: Reported): number => ranks[severity] * 2 + (changed === undefined || changed.has(file) ? 0 : 1);
    const shown = findings.filter(({ accepted }) => accepted === null).toSorted((left, right) => rank(left) - rank(right) || compare(left.file, right.file));
    return shown.map((finding) => `${annotation(finding)}\n`).join("");
  },
};

function annotation({ severity, code, file, place: { range }, message, advice }: Reported): string {
  const { start, end } = range;
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : "";
  const properties = `title=${property(`kurzweg ${code}`)},file=${property(file)},line=${start.line},endLine=${end.line}${columns}`;
  return `::${commands[severity]} ${properties}::${data(advice ? `${message}\n${advice}` : message)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
