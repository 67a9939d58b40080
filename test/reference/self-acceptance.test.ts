import { describe, expect, test } from "vitest";
import { body, handoff, is, isNot, not, everyone, region, responsible, step, unit, values } from "./build.ts";
import type { Acceptance, Declarations, Region } from "./model.ts";
import { report } from "./report.ts";

function accept(because: string, code: string, parts: Partial<Acceptance> = {}): Acceptance {
  return { code, at: null, when: null, until: "2026-06-15", because, ...parts };
}

/** A step that is open for b and c, on the way from one that is not. */
function town(acceptances: readonly Acceptance[], parts: Partial<Declarations> = {}): Region {
  const steps = [step("start"), step("course", { needs: ["start"] })];
  const bodies = [body("x", [responsible("start")], { units: [unit("u", [responsible("course", is("status", "a"))])] })];
  return region(steps, { dimensions: [values("status", "a", "b", "c")], bodies, acceptances, ...parts });
}

describe("acceptances", () => {
  test("hide a finding, for some people, until and including their date", () => {
    expect(report(town([accept("Pending", "coverage/gap")]), "coverage", "accept")).toEqual(["error coverage/gap; step course [Pending]: status=b | status=c"]);
    expect(report(town([accept("Pending", "coverage/gap", { when: is("status", "b") })]), "coverage", "accept")).toEqual([
      "error coverage/gap; step course [Pending]: status=b",
      "error coverage/gap; step course: status=c",
    ]);
    expect(report(town([accept("Pending", "coverage/gap", { until: "2026-06-14" })]), "coverage", "accept")).toEqual([
      "error coverage/gap; step course: status=b | status=c",
      "warning accept/expired; acceptance coverage/gap",
    ]);
  });

  test("the first in source order hides; both are used", () => {
    const both = [
      accept("One", "coverage/gap", { when: isNot("status", "c") }),
      accept("Two", "coverage/gap"),
      accept("Three", "coverage/gap", { when: is("status", "a") }),
    ];
    expect(report(town(both), "coverage", "accept")).toEqual([
      "error coverage/gap; step course [One]: status=b",
      "error coverage/gap; step course [Two]: status=c",
      "warning accept/unused; acceptance coverage/gap",
    ]);
    const same = [accept("One", "coverage/gap"), accept("Two", "coverage/gap", { when: is("status", "b") })];
    expect(report(town(same), "coverage", "accept")).toEqual(["error coverage/gap; step course [One]: status=b | status=c"]);
  });

  test.each([
    ["the step", "course", true],
    ["its phase", "path", true],
    ["another step", "start", false],
  ])("at %s", (_, at, hides) => {
    expect(report(town([accept("Pending", "coverage/gap", { at })]), "accept")).toHaveLength(hides ? 0 : 1);
  });

  test("at a body covers its units, but not the other way round", () => {
    const bodies = [body("x", [responsible("start", not(everyone))], { units: [unit("u", [responsible("course", not(everyone))])] })];
    const never = (at: string): readonly string[] => report(town([accept("Pending", "coverage/never", { at })], { bodies }), "coverage/never");
    expect(never("x")).toEqual(["warning coverage/never; body x/u; step course [Pending]", "warning coverage/never; body x; step start [Pending]"]);
    expect(never("x/u")).toEqual(["warning coverage/never; body x/u; step course [Pending]", "warning coverage/never; body x; step start"]);
  });

  test("an accepted gap accepts the journeys that it blocks", () => {
    const journeys = [{ name: "j", from: "start", to: "course", limits: [] }];
    const some = accept("Pending", "coverage/gap", { at: "course", when: is("status", "b") });
    expect(report(town([some], { journeys }), "journey", "accept")).toEqual([
      "hint journey/blocked; journey j; step course [Pending]: status=b",
      "hint journey/blocked; journey j; step course: status=c",
    ]);
    const atJourney = accept("Known", "journey/blocked", { at: "j" });
    expect(report(town([some, atJourney], { journeys }), "journey", "accept")).toEqual([
      "hint journey/blocked; journey j; step course [Known]: status=c",
      "hint journey/blocked; journey j; step course [Pending]: status=b",
    ]);
    const suspended = [body("x", [responsible("start"), responsible("course", null, { suspended: { from: null, until: null } })])];
    expect(report(town([accept("Pending", "coverage/gap")], { journeys, bodies: suspended }), "journey", "accept")).toHaveLength(2);
  });

  test("an accepted gap accepts the dead ends that lead into it, if all do", () => {
    const to = [
      { from: "b", to: "b" },
      { from: "c", to: "c" },
    ];
    const transitions = [{ name: "move", moves: [{ dimension: "status", from: [{ from: "a", to: "a" }], to }] }];
    const ends = (...acceptances: readonly Acceptance[]): readonly string[] => report(town(acceptances, { transitions }), "handoff/dead-end");
    expect(ends(accept("Pending", "coverage/gap"))).toEqual(["warning handoff/dead-end; from x; step course; transition move [Pending]: status=a"]);
    expect(ends(accept("Pending", "coverage/gap", { when: is("status", "b") }))).toEqual([
      "warning handoff/dead-end; from x; step course; transition move: status=a",
    ]);
    const halves = [accept("One", "coverage/gap", { when: is("status", "c") }), accept("Two", "coverage/gap", { when: is("status", "b") })];
    expect(ends(...halves)).toEqual(["warning handoff/dead-end; from x; step course; transition move [Two]: status=a"]);
    const part = [accept("Part", "coverage/gap", { when: is("status", "c") }), accept("All", "coverage/gap")];
    expect(ends(...part)).toEqual(["warning handoff/dead-end; from x; step course; transition move [All]: status=a"]);
    expect(ends(accept("Elsewhere", "coverage/gap", { at: "start" }))).toHaveLength(1);
  });

  test("findings that are not about people", () => {
    const handoffs = [handoff("h", "x", "x")];
    expect(report(town([accept("Soon", "handoff/unused", { at: "h" })], { handoffs, bodies: [] }), "handoff", "accept")).toEqual([
      "hint handoff/unused; handoff h [Soon]",
    ]);
    expect(report(town([accept("Soon", "handoff/unused", { when: is("status", "a") })], { handoffs, bodies: [] }), "accept")).toHaveLength(1);
  });

  test("the phase of the earlier step counts, too", () => {
    const phases = [
      { name: "early", steps: [step("start")] },
      { name: "late", steps: [step("course", { needs: ["start"] })] },
    ];
    const bodies = [body("x", [responsible("start")]), body("y", [responsible("course")])];
    expect(report(town([accept("Soon", "handoff/unarranged", { at: "early" })], { phases, bodies }), "handoff")).toEqual([
      "warning handoff/unarranged; after start; from x; step course; to y [Soon]: status=a | status=b | status=c",
    ]);
  });
});
