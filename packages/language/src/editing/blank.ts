// Text that somebody still has to fill in stands between these signs, which no region file has, until an edit is made of it.
const OPEN = "\uE000";
const CLOSE = "\uE001";
const marked = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, "g");

/** A part of a text that is there to be replaced: editors that can do so select it. */
export function blank(text: string): string {
  return `${OPEN}${text}${CLOSE}`;
}

/** The text with its blanks as they stand. */
export function plainText(text: string): string {
  return text.replace(marked, "$1");
}

export function hasBlanks(text: string): boolean {
  return text.includes(OPEN);
}

/** The text as a snippet: a tab stop for each blank, in the order of the text. */
export function snippetOf(text: string): string {
  let stop = 0;
  return text.replace(/[\\$}]/g, "\\$&").replace(marked, (_, inner: string) => `\${${++stop}:${inner}}`);
}
