import { describe, expect, test } from "vitest";
import { assign, body, compareTo, everyone, handoff, is, numbers, range, region, responsible, step, unit, values, when } from "./build.ts";
import type { Declarations, Handoff, Region, Step, Transition } from "./model.ts";
import { report } from "./report.ts";
import { chain } from "./towns.ts";

const dimensions = [values("status", "a", "b", "c")];

function move(name: string, from: string, ...to: readonly string[]): Transition {
  const single = (value: string) => ({ from: value, to: value });
  return { name, moves: [{ dimension: "status", from: [single(from)], to: to.map(single) }] };
}

/** A step for which x is responsible for `a`, and the unit y/u for `b`. */
function change(parts: Partial<Declarations> = {}, course: Partial<Step> = {}): Region {
  const bodies = [body("x", [responsible("course", is("status", "a"))]), body("y", [], { units: [unit("u", [responsible("course", is("status", "b"))])] })];
  return region([step("course", course)], { dimensions, bodies, transitions: [move("move", "a", "b")], ...parts });
}

describe("what happens to people", () => {
  const missing = ["error handoff/missing; from x; step course; to y; transition move: status=a"];

  test("a change of body needs a hand-off, at the top level", () => {
    expect(report(change(), "handoff/missing")).toEqual(missing);
  });

  test.each([
    ["its units count as the body", handoff("h", "x", "y/u", { on: ["move"] }), []],
    ["for the step", handoff("h", "x", "y", { on: ["move"], for: ["course"] }), []],
    ["for the people before", handoff("h", "x", "y", { on: ["move"], when: is("status", "a") }), []],
    ["not for others", handoff("h", "x", "y", { on: ["move"], when: is("status", "b") }), missing],
    ["not the other way", handoff("h", "y", "x", { on: ["move"] }), missing],
    ["not without the transition", handoff("h", "x", "y"), missing],
  ])("a declared hand-off: %s", (_, declared, expected) => {
    expect(report(change({ handoffs: [declared] }), "handoff/missing")).toEqual(expected);
  });

  test("leads alone count where there are any", () => {
    const bodies = [
      body("x", [assign("leads", ["course"], { when: is("status", "a") }), responsible("course", is("status", "b"))]),
      body("y", [responsible("course", everyone), assign("leads", ["course"], { when: is("status", "b") })]),
    ];
    expect(report(change({ bodies }), "handoff/missing")).toEqual(missing);
  });

  test("a body in common needs none; the bodies of a contradiction do", () => {
    const bodies = [body("x", [responsible("course", is("status", "a"))]), body("y", [responsible("course")])];
    expect(report(change({ bodies }), "handoff")).toEqual([]);
    expect(report(change({}, { notFor: [when(everyone)] }), "handoff")).toEqual(missing);
  });

  test("it does not happen where the result is impossible or the step does not apply", () => {
    expect(report(change({ impossible: [when(is("status", "b"))] }), "handoff")).toEqual([]);
    expect(report(change({}, { applies: [when(is("status", "a"))] }), "handoff")).toEqual([]);
  });

  test("every source to every target, also of numbers", () => {
    const transitions = [{ name: "move", moves: [{ dimension: "age", from: [range(1, 2)], to: [range(3, null)] }] }];
    const bodies = [
      body("x", [responsible("course", compareTo("age", "<", 3))]),
      body("y", [responsible("course", is("age", 4))]),
      body("z", [responsible("course", is("age", 5))]),
    ];
    expect(report(change({ dimensions: [numbers("age", 0, 5)], transitions, bodies }), "handoff")).toEqual([
      "error handoff/missing; from x; step course; to y; transition move: age=1 | age=2",
      "error handoff/missing; from x; step course; to z; transition move: age=1 | age=2",
      "warning handoff/dead-end; from x; step course; transition move: age=1 | age=2",
    ]);
  });

  test("a dead end where the step is open afterwards and not optional", () => {
    const transitions = [move("move", "a", "c")];
    expect(report(change({ transitions }), "handoff")).toEqual(["warning handoff/dead-end; from x; step course; transition move: status=a"]);
    expect(report(change({ transitions }, { optional: true }), "handoff")).toEqual([]);
    expect(report(change({ transitions }, { notFor: [when(is("status", "c"))] }), "handoff")).toEqual([]);
    expect(report(change({ transitions }, { clarify: [{ ...when(is("status", "c")), with: "x" }] }), "handoff")).toEqual([]);
    const suspended = responsible("course", is("status", "c"), { suspended: { from: null, until: null } });
    expect(report(change({ transitions, bodies: [body("x", [responsible("course", is("status", "a")), suspended])] }), "handoff")).toEqual([]);
  });

  test("a hand-off that is unused: around the transition that it names, else from step to step", () => {
    const unused = ["hint handoff/unused; handoff h"];
    expect(report(change({ handoffs: [handoff("h", "y", "x", { on: ["move"] })] }), "handoff/unused")).toEqual(unused);
    expect(report(change({ handoffs: [handoff("h", "x", "y")] }), "handoff/unused")).toEqual(unused);
    expect(report(chain("xy", { handoffs: [handoff("h", "x", "y")] }), "handoff")).toEqual([]);
    expect(report(chain("xyz", { handoffs: [handoff("h", "x", "z")] }), "handoff/unused")).toEqual(unused);
  });

  test("a hand-off that is unused: for its own people and steps, and for all responsible bodies", () => {
    const around = (parts: Partial<Handoff>): readonly string[] =>
      report(change({ handoffs: [handoff("h", "x", "y", { on: ["move"], ...parts })] }), "handoff/unused");
    expect(around({ when: is("status", "a") })).toEqual([]);
    expect(around({ when: is("status", "b") })).toHaveLength(1);
    const between = (parts: Partial<Handoff>): readonly string[] => report(chain("xyz", { handoffs: [handoff("h", "x", "y", parts)] }), "handoff/unused");
    expect(between({ for: ["s1"] })).toEqual([]);
    expect(between({ for: ["s3"] })).toHaveLength(1);
    const bodies = [body("x", [responsible("s1"), assign("leads", ["s2"])]), body("y", [responsible("s2")])];
    expect(report(chain("xy", { bodies, handoffs: [handoff("h", "x", "y")] }), "handoff")).toEqual([]);
  });
});

describe("steps in sequence", () => {
  test("work that is passed on needs a hand-off without `on`, for either step", () => {
    expect(report(chain("xxy"), "handoff")).toEqual(["warning handoff/unarranged; after s2; from x; step s3; to y: status=a | status=b"]);
    expect(report(chain("xxy", { handoffs: [handoff("h", "x", "y", { for: ["s2"], when: is("status", "a") })] }), "handoff")).toEqual([
      "warning handoff/unarranged; after s2; from x; step s3; to y: status=b",
    ]);
    expect(report(chain("xxy", { handoffs: [handoff("h", "x", "y", { for: ["s1"] })] }), "handoff/unarranged")).toHaveLength(1);
    const transitions = [move("move", "a", "b")];
    expect(report(chain("xxy", { transitions, handoffs: [handoff("h", "x", "y", { on: ["move"] })] }), "handoff/unarranged")).toHaveLength(1);
  });

  test("a step that does not apply or is excluded does not lie between", () => {
    const skipped = [{}, { applies: [when(is("status", "a"))], notFor: [when(is("status", "a"))] }, {}];
    expect(report(chain("xyz", {}, skipped), "handoff")).toEqual(["warning handoff/unarranged; after s1; from x; step s3; to z: status=a | status=b"]);
  });

  test("a need that another way already fulfils is not direct", () => {
    expect(report(chain("xyx", {}, [{}, {}, { needs: ["s1", "s2"] }]), "handoff")).toHaveLength(2);
  });
});
