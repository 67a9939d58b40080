import type { Format } from "./format.ts";
import type { Reported } from "./order.ts";
import type { Report } from "./report.ts";

/** JUnit XML: what most CI services show as test results. Each file is a suite, each finding a case; hints pass. */
export const junit: Format = {
  name: "junit",
  about: { en: "JUnit XML, for test reports", de: "JUnit-XML, für Testberichte" },
  owns: (text) => text.includes('<testsuites name="kurzweg"'),
  write(report) {
    const { findings, files } = report;
    const byFile = Map.groupBy(findings, ({ file }) => file);
    const all = [...new Set([...files, ...byFile.keys()])].map((file) => ({ file, found: byFile.get(file) ?? [] }));
    const failures = findings.filter(isFailure).length;
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="kurzweg" tests="${all.reduce((sum, { found }) => sum + Math.max(1, found.length), 0)}" failures="${failures}">`,
      ...all.flatMap(({ file, found }) => suiteLines(file, found, report)),
      "</testsuites>",
      "",
    ].join("\n");
  },
};

/** Warnings fail as errors do: both make the command end with 1. */
function isFailure({ severity, accepted }: Reported): boolean {
  return severity !== "hint" && accepted === null;
}

function suiteLines(file: string, found: readonly Reported[], { language }: Report): readonly string[] {
  const fine = language === "de" ? "keine Befunde" : "no findings";
  const cases = found.length > 0 ? found.flatMap(caseLines) : [`    <testcase name="${fine}" classname="${escaped(file)}"/>`];
  return [
    `  <testsuite name="${escaped(file)}" tests="${Math.max(1, found.length)}" failures="${found.filter(isFailure).length}" skipped="${found.filter(({ accepted }) => accepted !== null).length}">`,
    ...cases,
    "  </testsuite>",
  ];
}

function caseLines(finding: Reported): readonly string[] {
  const { code, message, advice, file, place, accepted, severity } = finding;
  const { line, column } = place.range.start;
  const head = `    <testcase name="${escaped(`${code} ${line}:${column}`)}" classname="${escaped(file)}" file="${escaped(file)}" line="${line}"`;
  const words = `${file}:${line}:${column} ${severity}: ${message}${advice ? `\n${advice}` : ""}`;
  if (accepted) return [`${head}>`, `      <skipped message="${escaped(`${accepted.until}: ${accepted.because}`)}"/>`, "    </testcase>"];
  if (isFailure(finding)) return [`${head}>`, `      <failure type="${severity}" message="${escaped(message)}">${escaped(words)}</failure>`, "    </testcase>"];
  return [`${head}>`, `      <system-out>${escaped(words)}</system-out>`, "    </testcase>"];
}

/** Text for XML 1.0, which knows no control characters. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
