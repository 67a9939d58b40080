import { closest, type SyntaxHint } from "@kurzweg/model";
import { kindNamed, type Part } from "./compiled.ts";
import { meantBy } from "./everyday-words.ts";
import { expectedWords } from "./expected.ts";
import { layoutOf } from "./layout.ts";
import type { SyntaxProblem } from "./reader.ts";
import { type Tokens, wordAt } from "./tokens.ts";

const ID = kindNamed("ID");

/** What people often mean who write what stands at a mistake. */
export function hintFor({ token, expected }: SyntaxProblem, tokens: Tokens): SyntaxHint | undefined {
  if (lacksReason(expected)) return { is: "reason" };
  const words = expectedWords(expected);
  const found = wordAt(token, tokens);
  const before = wordAt(token - 1, tokens);
  const afterName = tokens.kinds[token - 1] === ID && !layoutOf(tokens).startsLine(token);
  const inCondition = afterName && words.includes("and") && words.includes("or");
  if (found === ",") return inCondition ? { is: "alternatives" } : expected.at(-1)?.block ? { is: "no-comma" } : undefined;
  if (inCondition && (found === "between" || meantBy(found, ["between"]))) return { is: "range", before };
  if (!afterName || (tokens.kinds[token] !== ID && !/^\d/.test(found)) || (meantBy(found, words) ?? closest(found, words))) return undefined;
  if (wantsComma(expected)) return { is: "comma", before, found };
  return inCondition ? { is: "is", before, found } : undefined;
}

function lacksReason(expected: readonly Part[]): boolean {
  const wanted = expected.at(-1)?.source;
  return (wanted?.is === "keyword" && wanted.word === "because") || (wanted?.is === "call" && wanted.rule === "Reason");
}

function wantsComma(expected: readonly Part[]): boolean {
  return expected.some(({ source }) => source.is === "sequence" && source.parts[0]?.is === "keyword" && source.parts[0].word === ",");
}
