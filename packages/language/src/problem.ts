import type { Code, Details } from "@kurzweg/model";
import type { Span } from "./reading/spans.ts";

/** A mistake of form in one document, not yet in the words of a language. */
export interface Problem<Name extends Code = Code> {
  readonly code: Name;
  readonly details: Details<Name>;
  readonly span: Span;
  /** The file it stands in, where that is not the one that was looked at. */
  readonly file?: string;
  readonly related?: readonly { readonly file: string; readonly span: Span; readonly says: RelatedWords }[];
}

/** What a related place shows. */
export type RelatedWords = "first" | "declared" | "part" | "opened" | "file";

/** Makes a problem; the details are those of its code. */
export function problem<Name extends Code>(code: Name, span: Span, details: Details<Name>, related?: Problem["related"]): Problem {
  return { code, span, details, ...(related ? { related } : {}) } as unknown as Problem;
}
