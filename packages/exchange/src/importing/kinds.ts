import type { Kind } from "@kurzweg/model";
import { sameAs, titlesOf } from "./owners.ts";

/** The kind whose title is exactly one of these texts. */
export function kindCalled(texts: readonly string[], kinds: readonly Kind[]): Kind | undefined {
  const wanted = texts.map(sameAs);
  return kinds.find((kind) => titlesOf(kind).some((title) => wanted.includes(title)));
}

/** The kinds whose title is a part of a text: “Jobcenter Musterstadt” may be a job centre, or not. */
export function kindsNamedIn(text: string, kinds: readonly Kind[]): readonly Kind[] {
  const words = ` ${sameAs(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return kinds.filter((kind) => titlesOf(kind).some((title) => words.includes(` ${title.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `)));
}
