import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { regionFilesIn } from "./harness/cases.ts";
import { type Part, parseWithLangium, partsOf } from "./harness/langium.ts";
import { root } from "./harness/pipeline.ts";
import { allSources } from "./harness/sources.ts";
import { colour, failuresOf } from "./harness/textmate.ts";

/** What an editor may call each thing that the parser tells apart. */
const scopes: Readonly<Record<string, RegExp>> = {
  name: /^(?:entity\.name|variable|constant\.other\.language)\./,
  keyword: /^(?:storage|keyword)\.|^constant\.(?:language\.everyone|numeric\.duration)\./,
  unit: /^(?:keyword\.other\.unit|variable)\./,
  ID: /^(?:keyword\.other\.unit|variable)\./,
  sign: /^(?:punctuation|keyword\.operator)\./,
  DATE: /^constant\.numeric\.date\./,
  INT: /^constant\.numeric\./,
  STRING: /^(?:string\.quoted|punctuation\.definition\.string|constant\.character\.escape)\./,
  LANGTAG: /^constant\.other\.language\./,
  ML_COMMENT: /^(?:comment\.block|punctuation\.definition\.comment)\./,
  SL_COMMENT: /^(?:comment\.line|punctuation\.definition\.comment)\./,
};

describe.each(regionFilesIn(join(root, "test/highlighting")).map((path) => ({ name: basename(path), path })))("$name", ({ path }) => {
  test("is coloured as its comments say", async () => {
    expect(await failuresOf(path)).toEqual([]);
  });
});

describe("an editor and the parser see the same", () => {
  test.each(allSources())("$name", async ({ path }) => {
    const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
    const parsed = parseWithLangium(text);
    if (parsed.accepted) expect(await differences(text, partsOf(parsed))).toEqual([]);
  });
});

/** The words that an editor shows as something else than what they are. */
async function differences(text: string, parts: readonly Part[]): Promise<readonly string[]> {
  const coloured = await colour(text);
  const wrong: string[] = [];
  let next = 0;
  for (const { start, end, is } of parts) {
    while ((coloured[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    for (let index = next; (coloured[index]?.start ?? end) < end; index += 1) {
      const stretch = coloured[index];
      const scope = stretch && text.slice(stretch.start, stretch.end).trim() !== "" ? stretch.scope : undefined;
      if (scope !== undefined && !scopes[is]?.test(scope)) wrong.push(`${lineOf(text, start)}: ${is} “${text.slice(start, end)}” is ${scope}`);
    }
  }
  return wrong;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
