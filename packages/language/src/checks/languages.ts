import { closest, commonLanguages } from "@kurzweg/model";
import { type Problem, problem } from "../problem.ts";
import { spanOf, spanOfProperty } from "../reading/spans.ts";
import type { Linked } from "./check.ts";

/** Language tags stand for languages. */
export function* languages({ document }: Linked): Iterable<Problem> {
  for (const language of document.file.header?.languages ?? []) {
    if (language.tag !== undefined && !isLanguage(language.tag))
      yield unknownLanguage(language.tag, spanOf(language), document.file.header?.languages.map((other) => other.tag) ?? []);
  }
  for (const translation of document.all("Translation")) {
    if (translation.tag !== undefined && !isLanguage(translation.tag)) {
      yield unknownLanguage(translation.tag, spanOfProperty(translation, "tag"), document.file.header?.languages.map((other) => other.tag) ?? []);
    }
  }
}

function unknownLanguage(tag: string, span: { start: number; end: number }, others: readonly string[]): Problem {
  return problem("language/unknown", span, { tag, close: closest(tag, others.filter(isLanguage)) });
}

let names: Intl.DisplayNames | undefined;

/** Whether a tag is well-formed (BCP 47) and its language known. */
export function isLanguage(tag: string): boolean {
  if (commonLanguages.has(tag)) return true;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    const language = canonical?.split("-")[0] ?? "";
    if (commonLanguages.has(language)) return true;
    names ??= new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
    return names.of(language) !== undefined;
  } catch {
    return false;
  }
}
