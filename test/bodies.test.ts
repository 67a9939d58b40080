import fc from "fast-check";
import { expect, test } from "vitest";
import { findingsAcross } from "../packages/cli/src/checking/across.ts";
import { type MarkedBody, packedBodies } from "../packages/cli/src/checking/bodies.ts";
import type { Identity } from "../packages/cli/src/checking/file-report.ts";

const placeIn = (file: string, line: number) => ({ file, range: { start: { line, column: 1 }, end: { line, column: 2 } } });

/** Bodies of a few regions, some of which share marks. */
const regions = fc.array(
  fc.array(
    fc.record({
      marks: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 2 }),
      said: fc.constantFrom("one", "two"),
      isImported: fc.boolean(),
    }),
    {
      maxLength: 4,
    },
  ),
  { maxLength: 8 },
);

test("bodies are compared with the first one that has a mark of theirs, whatever the packing", () => {
  fc.assert(
    fc.property(regions, (drawn) => {
      const bodies = drawn.map((each, region) =>
        each.map(({ marks, said, isImported }, index): MarkedBody => {
          const place = placeIn(isImported ? "shared.region" : `${region}.region`, index + 2);
          return { name: `body-${index}`, title: `“Body” ${index}`, marks, said, place };
        }),
      );
      const identities = bodies.map((each, region): Identity => {
        const place = placeIn(`${region}.region`, 1);
        return { name: `region-${region}`, title: `Region ${region}`, place, bodies: packedBodies(each, place.file), catalogues: [] };
      });
      const first = new Map<string, MarkedBody>();
      const expected: unknown[] = [];
      for (const body of bodies.flat()) {
        const other = body.marks.flatMap((mark) => first.get(mark) ?? []).find(({ said }) => said !== body.said);
        for (const mark of body.marks) if (!first.has(mark)) first.set(mark, body);
        if (other) expected.push([body.name, body.place, other.place]);
      }
      const found = findingsAcross(identities, "en").map(({ subject, place, related }) => [subject.body, place, related[0]?.place]);
      expect(found).toEqual(expected);
    }),
  );
});
