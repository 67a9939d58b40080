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

/**
 * A text for people in the log of GitHub Actions, in which nothing that somebody wrote is read as a command: commands are stopped before
 * it, and go on behind a word that follows from all of the text, so that it cannot stand in it.
 */
export function withoutCommands(text: string): string {
  const { createHash } = process.getBuiltinModule("node:crypto");
  const word = `kurzweg-${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
  return `::stop-commands::${word}\n${text}::${word}::\n`;
}

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
