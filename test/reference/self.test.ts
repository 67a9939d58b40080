import { describe, expect, test } from "vitest";
import { and, assign, body, compareTo, everyone, inGroup, is, isNot, kind, not, numbers, ordered, range, region, values, when } from "./build.ts";
import type { Assignment, Declarations } from "./model.ts";
import { report } from "./report.ts";
import { createSpace } from "./space.ts";
import { doing, over, status, today, town } from "./towns.ts";

describe("people", () => {
  const people = (parts: Partial<Declarations>): readonly string[] => [...createSpace(region([], parts)).people.keys()];

  test("the space is the product of the dimensions, without the impossible", () => {
    const rules = [when(and(is("status", "a"), compareTo("age", ">", 3)))];
    const dimensions = [values("status", "a", "b"), numbers("age", 3, 4)];
    expect(people({ dimensions, impossible: rules })).toEqual(["status=a, age=3", "status=b, age=3", "status=b, age=4"]);
  });

  test("what is impossible outside its validity is possible", () => {
    expect(people({ dimensions: [status], impossible: [when(is("status", "a"), over), when(is("status", "b"), today)] })).toEqual(["status=a", "status=c"]);
  });

  test("an unbounded dimension ends two after the largest number that is mentioned", () => {
    expect(people({ dimensions: [numbers("age", 1, null)] })).toEqual(["age=1", "age=2", "age=3"]);
    const groups = [{ name: "old", when: is("age", range(3, null)) }];
    expect(people({ dimensions: [numbers("age", 1, null)], groups })).toHaveLength(5);
  });

  test.each([
    [is("level", range("b", "c")), "bc"],
    [isNot("level", "a", range("c", "d")), "b"],
    [compareTo("level", "<", "b"), "a"],
    [compareTo("level", "<=", "b"), "ab"],
    [compareTo("level", ">", "b"), "cd"],
    [compareTo("level", ">=", "b"), "bcd"],
    [not(inGroup("low")), "cd"],
  ])("condition %#", (condition, expected) => {
    const groups = [{ name: "low", when: compareTo("level", "<", "c") }];
    const space = createSpace(region([], { dimensions: [ordered("level", "a", "b", "c", "d")], groups }));
    const chosen = [...space.people.values()].filter((person) => space.holds(condition, person));
    expect(chosen.map(({ values: [...entries] }) => entries[0]?.[1]).join("")).toBe(expected);
  });
});

describe("the table of verdicts", () => {
  test("a gap, a hint where the step is optional", () => {
    expect(report(town([body("x", [doing(is("status", "a"))])]), "coverage")).toEqual(["error coverage/gap; step course: status=b | status=c"]);
    expect(report(town([], {}, { optional: true }), "coverage")).toEqual(["hint coverage/gap; step course: status=a | status=b | status=c"]);
  });

  test("applies: any in force; some written, none in force: nobody", () => {
    expect(report(town([], {}, { applies: [when(is("status", "a")), when(is("status", "b"), over)] }), "coverage")).toEqual([
      "error coverage/gap; step course: status=a",
    ]);
    expect(report(town([], {}, { applies: [when(everyone, over)] }), "coverage")).toEqual([]);
  });

  test("not applicable comes before contradictory, which comes before excluded", () => {
    const course = { applies: [when(isNot("status", "c"))], notFor: [when(isNot("status", "b"))] };
    expect(report(town([body("x", [doing(is("status", "a", "c"))])], {}, course), "coverage")).toEqual([
      "error coverage/contradiction; bodies x; step course: status=a",
      "error coverage/gap; step course: status=b",
    ]);
    expect(report(town([body("x", [doing(is("status", "b"))])], {}, course), "coverage")).toEqual([]);
  });

  test("one that leads among several is responsible; none or two are shared", () => {
    const bodies = [
      body("x", [assign("leads", ["course"], { when: isNot("status", "c") })]),
      body("y", [doing(isNot("status", "a"))]),
      body("z", [assign("leads", ["course"], { when: is("status", "b") }), doing(is("status", "c"))]),
    ];
    expect(report(town(bodies), "coverage")).toEqual([
      "warning coverage/overlap; bodies x,y,z; step course: status=b",
      "warning coverage/overlap; bodies y,z; step course: status=c",
    ]);
  });

  test("supports and informed close no gap", () => {
    expect(report(town([body("x", [assign("supports", ["course"]), assign("informed", ["course"])])]), "coverage")).toHaveLength(1);
  });

  test("suspended comes before to clarify, which comes before open", () => {
    const course = { clarify: [{ ...when(isNot("status", "c")), with: "x" }] };
    const bodies = [body("x", [doing(is("status", "a"), { suspended: today })])];
    expect(report(town(bodies, {}, course), "coverage")).toEqual([
      "error coverage/gap; step course: status=c",
      "hint coverage/clarify; step course: status=b",
      "warning coverage/suspended; step course: status=a",
    ]);
  });

  test("a suspension outside its validity suspends nothing", () => {
    expect(report(town([body("x", [doing(null, { suspended: over })])]), "coverage")).toEqual([]);
  });
});

describe("region/missing-kind", () => {
  const missing = (assignment: Assignment, parts: Partial<Declarations> = {}, statutory = true): readonly string[] =>
    report(town([body("x", [doing(is("status", "a"))])], { kinds: [kind("k", [assignment], { statutory })], ...parts }), "region");
  const found = ["error region/missing-kind; kind k"];

  test("a required kind, or a statutory one that would close a gap", () => {
    expect(missing(doing(is("status", "b")))).toEqual(found);
    expect(missing(doing(is("status", "a")))).toEqual([]);
    expect(missing(doing(is("status", "b")), {}, false)).toEqual([]);
    expect(missing(doing(is("status", "a")), { required: ["k"] }, false)).toEqual(found);
    expect(missing(doing(is("status", "b")), { required: ["k"] })).toEqual(found);
  });

  test("not one that is suspended, out of force, no responsibility, or excepted", () => {
    expect(missing(doing(null, { suspended: today }))).toEqual([]);
    expect(missing(doing(null, { validity: over }))).toEqual([]);
    expect(missing(assign("supports", ["course"]))).toEqual([]);
    const exceptions = [{ steps: ["course"], when: isNot("status", "a"), validity: today }];
    expect(missing(doing(null), { kinds: [kind("k", [doing(null)], { statutory: true, exceptions })] })).toEqual([]);
  });

  test("not where somebody has taken over from it", () => {
    const exceptions = [{ steps: ["course"], when: isNot("status", "a"), validity: today }];
    const bodies = [body("x", [doing(null, { delegatedBy: "k" })], { exceptions })];
    expect(missing(doing(null), { bodies })).toEqual([]);
  });
});
