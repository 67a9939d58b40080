import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { views } from "@kurzweg/diagram";
import { drawn, overviewIn } from "./harness/diagrams.ts";
import { expectFile } from "./harness/goldens.ts";
import { root } from "./harness/pipeline.ts";

/** The pictures of the examples, in the language in which they are kept. */
const examples = { first: "en", musterstadt: "de", "saxony-county": "de" } as const;
const goldens = join(root, "test/diagrams");

describe.each(Object.entries(examples))("%s", (example, language) => {
  test.each(views.map(({ name }) => name))("%s", async (name) => {
    const overview = await overviewIn(join(root, `examples/${example}/${example}.region`), language);
    expectFile(join(goldens, `${example}-${name}.svg`), await drawn(name, overview));
  });
});

test("no golden picture is left of a view that is gone", () => {
  const wanted = Object.keys(examples).flatMap((example) => views.map(({ name }) => `${example}-${name}.svg`));
  expect(existsSync(goldens) ? readdirSync(goldens).sort() : []).toEqual([...wanted].sort());
});
