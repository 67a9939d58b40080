import { acceptanceMessages } from "./acceptance.ts";
import { acrossMessages } from "./across.ts";
import { coverageMessages } from "./coverage.ts";
import type { Entry, Language } from "./entry.ts";
import type { Severity } from "../finding.ts";
import { formMessages } from "./form.ts";
import { handoffMessages } from "./handoff.ts";
import { importMessages } from "./imports.ts";
import { nameMessages } from "./names.ts";
import { networkMessages } from "./network.ts";
import { syntaxMessages } from "./syntax.ts";

/** Everything that Kurzweg can say about a region file, by code. */
export const messages = {
  ...syntaxMessages,
  ...nameMessages,
  ...formMessages,
  ...importMessages,
  ...coverageMessages,
  ...handoffMessages,
  ...networkMessages,
  ...acrossMessages,
  ...acceptanceMessages,
};

export type Code = keyof typeof messages;
export type Details<Name extends Code> = (typeof messages)[Name] extends Entry<infer D> ? D : never;

export interface Wording {
  readonly severity: Severity;
  readonly message: string;
  readonly advice?: string | undefined;
}

/** The words for a code in a language, with its details filled in. */
export function wordingOf<Name extends Code>(code: Name, language: Language, details: Details<Name>): Wording {
  const found = messages[code] as unknown as Entry<Details<Name>>;
  const words = found[language];
  const advice = words.advice?.(details);
  return { severity: found.severity, message: clipped(words.message(details)), advice: advice && clipped(advice) };
}

/** Nobody reads more than this, however long the titles are of which it speaks. */
const LONGEST = 4000;

/** A text that is not longer than anybody reads. */
export function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** What a code means, for somebody who meets it for the first time. */
export function explanationOf(code: Code, language: Language): string {
  return messages[code][language].about;
}

export function isCode(text: string): text is Code {
  return Object.hasOwn(messages, text);
}

/** The default severity of a code. */
export function severityOf(code: Code): Severity {
  return messages[code].severity;
}
