import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { createSpace } from "./space.ts";
import { readVectors, vectorName, vectorOverlap, vectorPerson, vectorRegion, type VectorCase } from "./vectors.ts";

describe.each(readVectors())("vector $id: $title", (vector) => {
  const findings = evaluate(vectorRegion(vector));

  test("has as many people as cells", () => {
    const people = [...createSpace(vectorRegion(vector)).people.keys()];
    expect(people).toEqual(Array.from({ length: vector.cells }, (_, cell) => vectorPerson(vector, cell)));
  });

  test("gaps", () => {
    const expected = Object.entries(vector.expect.gap).map(([step, cells]) => [vectorName(step), people(vector, cells)]);
    const actual = findings.filter(({ code }) => code === "coverage/gap").map(({ subject, people: found }) => [subject.step, [...(found ?? [])]]);
    expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected));
  });

  test("overlaps", () => {
    const expected = Object.entries(vector.expect.overlap).map(([key, cells]) => [pairKey(vectorOverlap(key)), people(vector, cells)]);
    expect(overlaps()).toEqual(Object.fromEntries(expected));
  });

  /** The people of every two bodies that are responsible together: an overlap of three counts for each pair. */
  function overlaps(): Readonly<Record<string, readonly string[]>> {
    const pairs = new Map<string, string[]>();
    for (const { subject, people: found } of findings.filter(({ code }) => code === "coverage/overlap")) {
      for (const bodies of everyPair([subject.bodies ?? []].flat())) {
        const key = pairKey({ step: String(subject.step), bodies });
        pairs.set(key, [...(pairs.get(key) ?? []), ...(found ?? [])]);
      }
    }
    const order = people(
      vector,
      Array.from({ length: vector.cells }, (_, cell) => cell),
    );
    const sorted = [...pairs].map(([key, list]) => [key, order.filter((person) => list.includes(person))] as const);
    return Object.fromEntries(sorted);
  }
});

function people(vector: VectorCase, cells: readonly number[]): readonly string[] {
  return cells.map((cell) => vectorPerson(vector, cell));
}

function pairKey({ step, bodies }: ReturnType<typeof vectorOverlap>): string {
  return `${step}: ${bodies.toSorted().join(" & ")}`;
}

function everyPair(names: readonly string[]): readonly (readonly string[])[] {
  return names.flatMap((first, index) => names.slice(index + 1).map((second) => [first, second]));
}
