import type { Title } from "../generated/ast.ts";
import { type Problem, problem } from "../problem.ts";
import { spanOfProperty } from "../reading/spans.ts";
import type { Linked } from "./check.ts";
import { isLanguage } from "./languages.ts";

/** Titles are given in every language of the file: one hint for each language that lacks some. */
export function* titles({ document }: Linked): Iterable<Problem> {
  const header = document.file.header;
  const further = header?.languages.slice(1).filter(({ tag }) => isLanguage(tag)) ?? [];
  for (const language of further) {
    const lacking = document.named.filter(({ title }) => title && !isTranslated(title, language.tag));
    if (lacking.length === 0) continue;
    const related = lacking.map((node) => ({ file: document.uri, span: spanOfProperty(node, "title"), says: "part" as const }));
    const details = { language: language.tag, count: lacking.length, names: lacking.map(({ name }) => name) };
    yield problem("title/missing", spanOfProperty(language, "tag"), details, related);
  }
}

function isTranslated({ translations }: Title, tag: string): boolean {
  for (let index = 0; index < translations.length; index++) if (translations[index]?.tag === tag) return true;
  return false;
}
