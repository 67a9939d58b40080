import { dateInWords, type Finding, type Language, type Severity } from "@kurzweg/model";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { locationOf, rangeOf } from "../positions.ts";
import { words } from "../words.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};

/** A finding as editors show it. `linkTo` gives the address of the explanation of a code. */
export function diagnosticOf(finding: Finding, language: Language, linkTo: (code: string) => string | undefined): Diagnostic {
  const { code, severity, message, advice, accepted, related, place } = finding;
  const link = linkTo(code);
  const lines = accepted
    ? [`${words.accepted[language]} ${dateInWords(accepted.until, language)}: ${accepted.because}`, message]
    : [message, ...(advice ? [`→ ${advice}`] : [])];
  return {
    range: rangeOf(place.range),
    severity: accepted ? DiagnosticSeverity.Hint : severities[severity],
    code,
    source: "kurzweg",
    message: lines.join("\n"),
    ...(link === undefined ? {} : { codeDescription: { href: link } }),
    ...(related.length > 0 ? { relatedInformation: related.map((each) => ({ message: each.message, location: locationOf(each.place) })) } : {}),
  };
}
