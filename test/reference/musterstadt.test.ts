import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { identity, type ExpectedFinding } from "./findings.ts";
import { musterstadt } from "./musterstadt.ts";
import { createSpace, type Space } from "./space.ts";
import type { Range } from "./model.ts";

/** The coverage, hand-off and journey findings that Musterstadt must have, with the people as they are written there. */
const wanted = `
error   coverage/gap               step advice
            status asylum-seeker, tolerated, identity-unclear; age 0..11, 27..; district south
            status recognised, removal-ban, temporary-protection; age 0..11
error   coverage/gap               step course-entitlement
            status asylum-seeker, removal-ban, temporary-protection; age 18..; benefit none; german beginner, a1, a2
hint    coverage/gap               step follow-up
            age 15..
error   coverage/gap               step housing
            status recognised, temporary-protection
error   coverage/gap               step housing  [accepted: Council decision pending, until 2027-03-31]
            status removal-ban
warning coverage/overlap           step advice, bodies fsa-north+jmd
            status asylum-seeker, tolerated, identity-unclear; age 12..26; district north
warning handoff/dead-end           transition recognition, step advice, from fsa-north
            status asylum-seeker; age 0..11; benefit asylblg; district north
warning handoff/dead-end           transition coming-of-age-27, step advice, from jmd
            status asylum-seeker, tolerated, identity-unclear; age 26; district south
warning handoff/dead-end           transition recognition, step housing, from social-welfare
            status asylum-seeker; benefit asylblg
error   handoff/missing            transition recognition, step advice, from fsa-north, to mbe
            status asylum-seeker; age 27..; benefit asylblg; district north
error   handoff/missing            transition coming-of-age-27, step advice, from jmd, to mbe
            status recognised, removal-ban, temporary-protection; age 26
error   handoff/missing            transition recognition, step course-entitlement, from social-welfare, to foreigners-office
            status asylum-seeker; age 18..; benefit asylblg; german beginner, a1, a2
warning handoff/unarranged         after course-entitlement, step integration-course, from foreigners-office, to vhs
            status recognised; age 18..; german beginner, a1, a2
warning handoff/unarranged         after course-entitlement, step integration-course, from jobcenter, to vhs
            status removal-ban, temporary-protection; age 18..; benefit sgb2; german beginner, a1, a2
warning handoff/unarranged         after course-entitlement, step integration-course, from social-welfare, to vhs
            status asylum-seeker; age 18..; benefit asylblg; german beginner, a1, a2
warning handoff/unarranged         after integration-course, step placement, from vhs, to agency
            status asylum-seeker, recognised, removal-ban, temporary-protection; age 18..; benefit asylblg, none; german beginner, a1, a2
warning handoff/unarranged         after integration-course, step placement, from vhs, to jobcenter
            age 18..; benefit sgb2; german beginner, a1, a2
warning handoff/unarranged         after livelihood, step course-entitlement, from jobcenter, to foreigners-office
            status recognised; age 18..; benefit sgb2; german beginner, a1, a2
warning handoff/unarranged         after livelihood, step profiling, from social-welfare, to agency
            age 15..; benefit asylblg
warning handoff/unarranged         after work-permission, step placement, from foreigners-office, to agency
            status asylum-seeker, tolerated; age 15..; stay 3..
            status tolerated; age 15..
hint    journey/blocked            journey to-work, step course-entitlement
            status asylum-seeker, removal-ban, temporary-protection; age 18..; benefit none; german beginner, a1, a2
`;

test("Musterstadt has exactly the findings that are written down for it", { timeout: 60_000 }, () => {
  const expected = parse(wanted, createSpace(musterstadt));
  const actual = evaluate(musterstadt);
  expect(actual.map(title).sort()).toEqual(expected.map(title).sort());
  for (const finding of expected) {
    const same = actual.find((other) => title(other) === title(finding));
    expect([...(same?.people ?? [])].sort(), title(finding)).toEqual([...(finding.people ?? [])].sort());
  }
});

function title({ code, severity, subject, accepted }: ExpectedFinding): string {
  return `${severity} ${identity(code, subject)} ${accepted === null ? "" : accepted.because + accepted.until}`;
}

/** Findings as they are written above: a line for each, and indented lines for its people. */
function parse(text: string, space: Space): readonly ExpectedFinding[] {
  const blocks = text.trim().split(/\n(?=\S)/);
  return blocks.map((block) => {
    const [head = "", ...groups] = block.split("\n").map((line) => line.trim());
    const [, severity, code, about = "", because, until] = /^(\w+)\s+(\S+)\s+(.*?)(?:\s+\[accepted: (.*), until (.*)\])?$/.exec(head) ?? [];
    const people = [...space.people].filter(([, person]) =>
      groups.some((group) => space.holds({ kind: "and", parts: group.split("; ").map(parseTest) }, person)),
    );
    return {
      code: code as ExpectedFinding["code"],
      severity: severity as ExpectedFinding["severity"],
      subject: Object.fromEntries(about.split(", ").map(parseName)),
      people: new Set(people.map(([key]) => key)),
      accepted: because === undefined || until === undefined ? null : { because, until },
    };
  });
}

function parseName(text: string): readonly [string, string | readonly string[]] {
  const [key = "", name = ""] = text.split(" ");
  return [key, ["bodies", "from", "to"].includes(key) ? name.split("+") : name];
}

function parseTest(text: string): { kind: "among"; dimension: string; not: false; ranges: readonly Range[] } {
  const [, dimension = "", list = ""] = /^(\S+) (.*)$/.exec(text) ?? [];
  return { kind: "among", dimension, not: false, ranges: list.split(", ").map(parseRange) };
}

function parseRange(text: string): Range {
  const [, from, dots, to] = /^(\d+)?(\.\.)?(\d+)?$/.exec(text) ?? [];
  if (from === undefined && to === undefined) return { from: text, to: text };
  if (dots === undefined) return { from: Number(from), to: Number(from) };
  return { from: from === undefined ? null : Number(from), to: to === undefined ? null : Number(to) };
}
