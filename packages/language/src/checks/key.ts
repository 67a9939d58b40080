import { type Problem, problem } from "../problem.ts";
import { spanOfProperty } from "../reading/spans.ts";
import type { Linked } from "./check.ts";

/** The municipality key is an AGS or ARS of an existing state. */
export function* key({ document }: Linked): Iterable<Problem> {
  const header = document.file.header;
  for (const [index, text] of (header?.keys ?? []).entries()) {
    const span = spanOfProperty(header ?? {}, "keys", index);
    if (!/^(\d{8}|\d{12})$/.test(text)) yield problem("key/invalid", span, { key: text, reason: "length" });
    else if (Number(text.slice(0, 2)) < 1 || Number(text.slice(0, 2)) > 16) yield problem("key/invalid", span, { key: text, reason: "state" });
  }
}
