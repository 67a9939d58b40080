/** What a spreadsheet would take for a formula, also behind blanks, and where a sign that is not seen comes first; guards included. */
const formula = /^'*(?:[\s\p{Cc}]*[=+\-@|%＝＋－＠]|\p{Cc})/u;

/** A text that no spreadsheet calculates: `'` stands before what looks like a formula. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
