import { closest, isCode, messages } from "@kurzweg/model";
import { type Problem, problem } from "../problem.ts";
import { spanOfProperty } from "../reading/spans.ts";
import type { Linked } from "./check.ts";

/** Acceptances name codes that exist. */
export function* acceptedCodes({ document }: Linked): Iterable<Problem> {
  for (const acceptance of document.all("Acceptance")) {
    const { code } = acceptance;
    if (code !== undefined && !isCode(code))
      yield problem("accept/unknown-code", spanOfProperty(acceptance, "code"), { code, close: closest(code, Object.keys(messages)) });
  }
}
