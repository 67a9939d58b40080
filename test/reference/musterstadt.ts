/** The example region Musterstadt with its catalogue, typed by hand as reference data. */

import {
  and,
  assign,
  body,
  compareTo,
  everyone,
  handoff,
  inGroup,
  is,
  isNot,
  kind,
  not,
  numbers,
  ordered,
  range,
  responsible,
  step,
  unit,
  values,
  when,
} from "./build.ts";
import { nothing, type Declarations, type Region } from "./model.ts";

const adultBelowB1 = and(compareTo("age", ">=", 18), compareTo("german", "<", "b1"));
const workingAge = compareTo("age", ">=", 15);

const germany: Declarations = {
  ...nothing,
  dimensions: [
    values("status", "asylum-seeker", "recognised", "removal-ban", "temporary-protection", "tolerated", "identity-unclear"),
    numbers("age", 0, null),
    numbers("stay", 0, null),
    values("benefit", "asylblg", "sgb2", "none"),
    ordered("german", "beginner", "a1", "a2", "b1", "b2", "c1"),
  ],
  groups: [
    { name: "title-holders", when: is("status", "recognised", "removal-ban", "temporary-protection") },
    { name: "in-procedure-or-tolerated", when: is("status", "asylum-seeker", "tolerated", "identity-unclear") },
    { name: "youth", when: is("age", range(12, 26)) },
  ],
  impossible: [when(and(inGroup("in-procedure-or-tolerated"), is("benefit", "sgb2"))), when(and(inGroup("title-holders"), is("benefit", "asylblg")))],
  phases: [
    {
      name: "arrival",
      steps: [step("livelihood", { applies: [when(isNot("benefit", "none"))] }), step("housing"), step("advice")],
    },
    {
      name: "language",
      steps: [
        step("course-entitlement", {
          needs: ["livelihood"],
          applies: [when(adultBelowB1)],
          notFor: [when(is("status", "identity-unclear", "tolerated"))],
        }),
        step("integration-course", {
          needs: ["course-entitlement"],
          applies: [when(and(adultBelowB1, not(is("status", "tolerated", "identity-unclear"))))],
          takes: { amount: 7, unit: "months" },
        }),
      ],
    },
    {
      name: "work",
      steps: [
        step("profiling", { needs: ["livelihood"], applies: [when(workingAge)] }),
        step("work-permission", {
          applies: [when(and(inGroup("in-procedure-or-tolerated"), workingAge))],
          notFor: [when(is("status", "identity-unclear")), when(and(is("status", "asylum-seeker"), compareTo("stay", "<", 3)))],
          takes: { amount: 4, unit: "weeks" },
        }),
        step("placement", {
          needs: ["profiling", "work-permission", "integration-course"],
          applies: [when(workingAge)],
          takes: { amount: 6, unit: "weeks" },
        }),
        step("follow-up", { optional: true, needs: ["placement"], applies: [when(workingAge)] }),
      ],
    },
  ],
  transitions: [
    {
      name: "recognition",
      moves: [
        {
          dimension: "status",
          from: [range("asylum-seeker", "asylum-seeker")],
          to: [range("recognised", "recognised")],
        },
        { dimension: "benefit", from: [range("asylblg", "asylblg")], to: [range("sgb2", "sgb2")] },
      ],
    },
    {
      name: "rejection",
      moves: [{ dimension: "status", from: [range("asylum-seeker", "asylum-seeker")], to: [range("tolerated", "tolerated")] }],
    },
    { name: "coming-of-age-27", moves: [{ dimension: "age", from: [range(26, 26)], to: [range(27, 27)] }] },
  ],
  kinds: [
    kind(
      "jobcentre",
      [
        responsible("livelihood", is("benefit", "sgb2")),
        assign("responsible", ["profiling", "placement"], { when: and(is("benefit", "sgb2"), workingAge) }),
        responsible("course-entitlement", is("benefit", "sgb2")),
      ],
      { statutory: true },
    ),
    kind("employment-agency", [assign("responsible", ["profiling", "placement"], { when: and(is("benefit", "asylblg", "none"), workingAge) })], {
      statutory: true,
    }),
    kind(
      "social-office",
      [responsible("livelihood", is("benefit", "asylblg")), responsible("course-entitlement", and(is("benefit", "asylblg"), is("status", "asylum-seeker")))],
      { statutory: true },
    ),
    kind("foreigners-authority", [assign("leads", ["course-entitlement"], { when: is("status", "recognised") }), responsible("work-permission")], {
      statutory: true,
    }),
    kind(
      "bamf",
      [
        responsible("course-entitlement", is("status", "asylum-seeker", "removal-ban", "temporary-protection"), {
          validity: { from: null, until: "2026-02-08" },
        }),
      ],
      { statutory: true },
    ),
    kind("course-provider", [responsible("integration-course")]),
    kind("adult-advice", [responsible("advice", and(inGroup("title-holders"), compareTo("age", ">=", 27)))]),
    kind("youth-advice", [responsible("advice", inGroup("youth"))]),
    kind("refugee-social-work", [responsible("advice", inGroup("in-procedure-or-tolerated"))]),
  ],
};

const town: Declarations = {
  ...nothing,
  dimensions: [values("district", "north", "south")],
  bodies: [
    body("jobcenter", [assign("supports", ["housing"], { when: is("benefit", "sgb2") })], {
      kinds: ["jobcentre"],
      units: [unit("intake", []), unit("placement", [])],
    }),
    body("agency", [], { kinds: ["employment-agency"] }),
    body("city", [], { units: [unit("integration", [])] }),
    body("social-welfare", [responsible("housing", inGroup("in-procedure-or-tolerated"))], {
      kinds: ["social-office"],
    }),
    body("foreigners-office", [], { kinds: ["foreigners-authority"] }),
    body("bamf-branch", [], { kinds: ["bamf"] }),
    body("vhs", [], { kinds: ["course-provider"] }),
    body("mbe", [], { kinds: ["adult-advice"] }),
    body("jmd", [], { kinds: ["youth-advice"] }),
    body("fsa-north", [], { kinds: ["refugee-social-work"], serves: [is("district", "north")] }),
  ],
  handoffs: [
    handoff("change-of-benefit", "social-welfare", "jobcenter/intake", {
      on: ["recognition"],
      for: ["livelihood"],
      when: everyone,
      within: { kind: "duration", duration: { amount: 10, unit: "working days" }, side: "before" },
    }),
    handoff("profiling-results", "agency", "jobcenter/placement", {
      on: ["recognition"],
      for: ["profiling", "placement"],
      within: { kind: "duration", duration: { amount: 5, unit: "working days" }, side: null },
    }),
  ],
  journeys: [
    {
      name: "to-work",
      from: "livelihood",
      to: "placement",
      limits: [
        { what: "handoffs", most: 4 },
        { what: "time", most: { amount: 12, unit: "months" } },
      ],
    },
  ],
  required: ["jobcentre", "employment-agency", "social-office", "foreigners-authority", "bamf"],
  acceptances: [
    {
      code: "coverage/gap",
      at: "housing",
      when: is("status", "removal-ban"),
      until: "2027-03-31",
      because: "Council decision pending",
    },
  ],
};

/** Musterstadt as of 2026-11-15. */
export const musterstadt: Region = { name: "musterstadt", asOf: "2026-11-15", catalogue: germany, local: town };
