import { describe, expect, test } from "vitest";
import { assign, body, everyone, is, isNot, kind, not, step, unit, when } from "./build.ts";
import { nothing, type Region } from "./model.ts";
import { report } from "./report.ts";
import { doing, over, status, today, town } from "./towns.ts";

describe("who is responsible", () => {
  const notForA = { notFor: [when(is("status", "a"))] };
  const expert = kind("expert", [doing(null)]);

  test("serves: any of several; a unit's own is cut by its body's", () => {
    const serving = body("x", [], {
      serves: [is("status", "a"), is("status", "b")],
      units: [unit("u", [doing(null)], { serves: [isNot("status", "a")] })],
    });
    expect(report(town([serving]), "coverage")).toEqual(["error coverage/gap; step course: status=a | status=c"]);
  });

  test("serves cuts the assignments of kinds, too", () => {
    const serving = body("x", [], { kinds: ["expert"], serves: [isNot("status", "c")] });
    expect(report(town([serving], { kinds: [expert] }), "coverage")).toEqual(["error coverage/gap; step course: status=c"]);
  });

  test("rule 1: exclusions in the file of the kind cut its assignments, others contradict them", () => {
    const catalogue = {
      ...nothing,
      dimensions: [status],
      phases: [{ name: "path", steps: [step("course", notForA)] }],
      kinds: [expert],
    };
    const local = {
      ...nothing,
      bodies: [body("x", [], { kinds: ["expert"] })],
      exclusions: [{ ...when(is("status", "b")), steps: ["course"] }],
    };
    const both: Region = { name: "town", asOf: "2026-06-15", catalogue, local };
    expect(report(both, "coverage")).toEqual(["error coverage/contradiction; bodies x; step course: status=b"]);
    const swapped = { ...both, catalogue: { ...catalogue, kinds: [] }, local: { ...local, kinds: [expert] } };
    expect(report(swapped, "coverage")).toEqual(["error coverage/contradiction; bodies x; step course: status=a"]);
    expect(report(town([body("x", [doing(null)])], {}, notForA), "coverage")).toEqual(["error coverage/contradiction; bodies x; step course: status=a"]);
  });

  test("rule 2: a delegation takes from the body, its units, and bodies of a kind, but not from the delegate", () => {
    const units = [unit("u", [doing(null)]), unit("v", [doing(is("status", "a"), { delegatedBy: "x" })])];
    expect(report(town([body("x", [doing(null)], { units })]), "coverage", "delegation")).toEqual([]);
    const toKind = body("y", [doing(is("status", "a"), { delegatedBy: "expert" })], { kinds: ["expert"] });
    const other = body("x", [doing(null)], { kinds: ["expert"] });
    expect(report(town([toKind, other], { kinds: [kind("expert", [])] }), "coverage", "delegation")).toEqual([]);
  });

  test("rule 2: `leads` and `responsible` are one class, and the units of the delegate lose nothing", () => {
    const leading = body("y", [assign("leads", ["course"], { when: is("status", "a"), delegatedBy: "x" })]);
    expect(report(town([body("x", [doing(null)]), leading]), "coverage", "delegation")).toEqual([]);
    const delegate = unit("u", [doing(null, { delegatedBy: "x", suspended: today })], {
      units: [unit("w", [doing(null)])],
    });
    expect(report(town([body("x", [doing(null)], { units: [delegate] })]), "coverage", "delegation")).toEqual([]);
  });

  test("rule 2: delegations are simultaneous, and suspended ones take, too", () => {
    const chain = [
      body("x", [doing(null)]),
      body("y", [doing(isNot("status", "a"), { delegatedBy: "x" })]),
      body("z", [doing(is("status", "b"), { delegatedBy: "y" })]),
    ];
    expect(report(town(chain), "coverage", "delegation")).toEqual([]);
    const suspended = [body("x", [doing(null)]), body("y", [doing(is("status", "a"), { delegatedBy: "x", suspended: today })])];
    expect(report(town(suspended), "coverage")).toEqual(["warning coverage/suspended; step course: status=a"]);
    const fromSuspended = [
      body("x", [doing(is("status", "a"), { suspended: today })]),
      body("y", [doing(is("status", "a"), { delegatedBy: "x" })], {
        exceptions: [{ steps: ["course"], when: null, validity: today }],
      }),
    ];
    expect(report(town(fromSuspended), "coverage")).toEqual(["error coverage/gap; step course: status=a | status=b | status=c"]);
  });

  test("delegation/void: nobody whom the step concerns loses anything in the same class of roles", () => {
    const bodies = [body("x", [doing(is("status", "a")), assign("supports", ["course"])]), body("y", [doing(isNot("status", "a"), { delegatedBy: "x" })])];
    expect(report(town(bodies), "delegation")).toEqual(["warning delegation/void; body y; step course"]);
    const ofKind = [body("x", [doing(null)]), body("y", [], { kinds: ["k"] }), body("z", [], { kinds: ["k"] })];
    expect(report(town(ofKind, { kinds: [kind("k", [doing(null, { delegatedBy: "gone" })]), kind("gone", [doing(null)])] }), "delegation")).toHaveLength(2);
  });

  test("rule 3: exceptions of the body, its units and its kinds; of a unit for the unit alone", () => {
    const except = { steps: ["course"], when: is("status", "a"), validity: today };
    const units = [unit("u", [doing(is("status", "a", "b"))])];
    expect(report(town([body("x", [], { units, exceptions: [except] })]), "coverage")).toEqual(["error coverage/gap; step course: status=a | status=c"]);
    const suspended = body("x", [doing(null, { suspended: today })], { exceptions: [{ ...except, when: null }] });
    expect(report(town([suspended]), "coverage")).toEqual(["error coverage/gap; step course: status=a | status=b | status=c"]);
    const ofKind = kind("expert", [doing(null)], { exceptions: [except] });
    expect(report(town([body("x", [doing(null)], { kinds: ["expert"] })], { kinds: [ofKind] }), "coverage")).toEqual([
      "error coverage/gap; step course: status=a",
    ]);
    const inUnit = body("x", [doing(null)], { units: [unit("u", [], { exceptions: [{ ...except, when: null }] })] });
    expect(report(town([inUnit]), "coverage")).toEqual([]);
    expect(report(town([body("x", [doing(null)], { exceptions: [{ ...except, validity: over }] })]), "coverage")).toEqual([]);
  });

  test("rule 4: a unit takes the place of its body, and its lead", () => {
    const units = [unit("u", [doing(is("status", "a"))], { units: [unit("w", [doing(is("status", "a"))])] }), unit("v", [doing(is("status", "b"))])];
    const leading = body("x", [assign("leads", ["course"])], { units });
    expect(report(town([leading, body("y", [doing(null)])]), "coverage")).toEqual([]);
    const two = body("x", [assign("leads", ["course"])], { units: [...units, unit("t", [doing(is("status", "a"))])] });
    expect(report(town([two]), "coverage")).toEqual(["hint coverage/overlap; bodies x/t,x/u/w; step course: status=a"]);
  });

  test("rule 4: a suspended unit does not take the place of its body", () => {
    expect(report(town([body("x", [doing(null)], { units: [unit("u", [doing(null, { suspended: today })])] })]), "coverage")).toEqual([]);
  });

  test("coverage/never: once for each step and body, in force, for every role", () => {
    const course = { applies: [when(isNot("status", "c"))] };
    const bodies = [
      body("x", [doing(is("status", "c")), assign("supports", ["course"], { when: not(everyone) }), doing(is("status", "c"), { validity: over })], {
        kinds: ["k"],
      }),
      body("y", [], { kinds: ["k"], units: [unit("u", [doing(is("status", "a"))], { serves: [is("status", "b")] })] }),
    ];
    const kinds = [kind("k", [doing(is("status", "c"))]), kind("lonely", [doing(is("status", "c"))])];
    expect(report(town(bodies, { kinds }, course), "coverage/never")).toEqual([
      "warning coverage/never; body x; step course",
      "warning coverage/never; body y/u; step course",
      "warning coverage/never; body y; step course",
    ]);
  });
});
