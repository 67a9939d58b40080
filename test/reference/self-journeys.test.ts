import { describe, expect, test } from "vitest";
import { assign, body, everyone, handoff, is, isNot, responsible, when } from "./build.ts";
import type { Body, Declarations, Journey } from "./model.ts";
import { report } from "./report.ts";
import { chain } from "./towns.ts";

describe("journeys", () => {
  const whole = (to: string, ...limits: Journey["limits"]): Partial<Declarations> => ({
    journeys: [{ name: "j", from: "s1", to, limits }],
  });

  test("blocked by an open or suspended step that is not optional", () => {
    const gap: readonly Body[] = [body("x", [responsible("s1", is("status", "a"), { suspended: { from: null, until: null } }), responsible("s3")])];
    const details = [{}, { optional: true }, { applies: [when(isNot("status", "b"))] }];
    expect(report(chain("xyx", { ...whole("s3"), bodies: gap }, details), "journey")).toEqual(["hint journey/blocked; journey j; step s1: status=a"]);
  });

  test("not blocked by a step that is to clarify", () => {
    const details = [{}, { clarify: [{ ...when(everyone), with: "x" }] }];
    expect(report(chain("xy", { ...whole("s2"), bodies: [body("x", [responsible("s1")])] }, details), "journey")).toEqual([]);
  });

  test("begins at its first step", () => {
    const journeys = [{ name: "j", from: "s2", to: "s3", limits: [] }];
    expect(report(chain("xyz", { journeys, bodies: [] }), "journey").map((line) => line.slice(0, 44))).toEqual([
      "hint journey/blocked; journey j; step s2: st",
      "hint journey/blocked; journey j; step s3: st",
    ]);
  });

  test("counts hand-offs, bodies and returns", () => {
    const limits = [
      { what: "handoffs", most: 1 },
      { what: "bodies", most: 1 },
      { what: "returns", most: 0 },
    ] as const;
    expect(report(chain("xyx", whole("s3", ...limits)), "journey")).toEqual([
      "warning journey/too-long; journey j; limit bodies: status=a | status=b (2)",
      "warning journey/too-long; journey j; limit handoffs: status=a | status=b (2)",
      "warning journey/too-long; journey j; limit returns: status=a | status=b (1)",
    ]);
    expect(report(chain("xyx", whole("s3", { what: "handoffs", most: 2 }, { what: "bodies", most: 2 }, { what: "returns", most: 1 })), "journey")).toEqual([]);
  });

  test("bodies are all that are responsible, hand-offs look at the leads alone", () => {
    const bodies = [body("x", [responsible("s1"), assign("leads", ["s2"])]), body("y", [responsible("s2")])];
    const limits = [
      { what: "handoffs", most: 0 },
      { what: "bodies", most: 1 },
    ] as const;
    expect(report(chain("xy", { ...whole("s2", ...limits), bodies }), "journey")).toEqual([
      "warning journey/too-long; journey j; limit bodies: status=a | status=b (2)",
    ]);
  });

  test("returns: on the chain where it happens most; an open step between is no other's", () => {
    const diamond = [{}, {}, { needs: ["s1"] }, { needs: ["s2", "s3"] }];
    expect(report(chain("xyzx", whole("s4", { what: "returns", most: 0 }), diamond), "journey")).toEqual([
      "warning journey/too-long; journey j; limit returns: status=a | status=b (1)",
    ]);
    const bodies = [body("x", [assign("responsible", ["s1", "s3"])])];
    expect(report(chain("xyx", { ...whole("s3", { what: "returns", most: 0 }), bodies }), "journey/too-long")).toEqual([]);
  });

  test("hand-offs count each body before a step that does not have it", () => {
    const diamond = [{}, {}, { needs: ["s1"] }, { needs: ["s2", "s3"] }];
    expect(report(chain("xyzw", whole("s4", { what: "handoffs", most: 0 }), diamond), "journey")).toEqual([
      "warning journey/too-long; journey j; limit handoffs: status=a | status=b (4)",
    ]);
    expect(report(chain("xyyw", whole("s4", { what: "handoffs", most: 0 }), diamond), "journey")).toEqual([
      "warning journey/too-long; journey j; limit handoffs: status=a | status=b (3)",
    ]);
  });

  test("time: the longest chain, with the slowest hand-off that fits, rounded up at the end", () => {
    const month = { takes: { amount: 1, unit: "months" } } as const;
    const within = (amount: number, side: "before" | null) => ({ within: { kind: "duration", duration: { amount, unit: "working days" }, side } }) as const;
    const handoffs = [
      handoff("slow", "x", "y", within(3, null)),
      handoff("quick", "x", "y", within(2, null)),
      handoff("before", "x", "y", within(9, "before")),
      handoff("other", "y", "x", within(9, null)),
    ];
    // 365/12 + 3 * 7/5 = 34.6…
    const days = (most: number) =>
      report(chain("xy", { ...whole("s2", { what: "time", most: { amount: most, unit: "days" } }), handoffs }, [month, {}]), "journey");
    expect(days(34)).toEqual(["warning journey/too-long; journey j; limit time: status=a | status=b (35)"]);
    expect(days(35)).toEqual([]);
  });

  test("time: of two ways, the longer one counts", () => {
    const taking = (amount: number) => ({ takes: { amount, unit: "days" } }) as const;
    const diamond = [taking(1), taking(2), { ...taking(4), needs: ["s1"] }, { ...taking(8), needs: ["s2", "s3"] }];
    const most = { amount: 1, unit: "weeks" } as const;
    expect(report(chain("xxxx", whole("s4", { what: "time", most }), diamond), "journey")).toEqual([
      "warning journey/too-long; journey j; limit time: status=a | status=b (13)",
    ]);
  });

  test("time: a body in common waits for no hand-off", () => {
    const handoffs = [handoff("h", "x", "y", { within: { kind: "end of month" } })];
    const bodies = [body("x", [responsible("s1")]), body("y", [responsible("s1"), responsible("s2")])];
    const most = { amount: 1, unit: "days" } as const;
    expect(report(chain("xy", { ...whole("s2", { what: "time", most }), handoffs, bodies }), "journey")).toEqual([]);
  });

  test("time: the limit is rounded up, too; a hand-off costs nothing where nothing is passed on", () => {
    const handoffs = [handoff("h", "x", "y", { within: { kind: "end of month" } })];
    const limit = { what: "time", most: { amount: 1, unit: "months" } } as const;
    const days = { takes: { amount: 31, unit: "days" } } as const;
    expect(report(chain("xx", { ...whole("s2", limit), handoffs }, [{}, days]), "journey")).toEqual([]);
    expect(report(chain("xy", { ...whole("s2", limit), handoffs }, [{}, days]), "journey")).toEqual([
      "warning journey/too-long; journey j; limit time: status=a | status=b (62)",
    ]);
  });
});
