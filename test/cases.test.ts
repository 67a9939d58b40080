import { isCode } from "@kurzweg/model";
import { describe, expect, test } from "vitest";
import { allCases, findingsOf, withMarks } from "./harness/cases.ts";
import { expectFile } from "./harness/goldens.ts";

describe("cases", () => {
  for (const each of allCases()) {
    test(each.name, async () => {
      expect(isCode(each.code), `“${each.code}” is no code: a case lies in the folder of a code that exists.`).toBe(true);
      for (const [path, marked] of withMarks(each, await findingsOf(each))) expectFile(path, marked);
    });
  }
});
