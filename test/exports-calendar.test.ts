import { join } from "node:path";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { meetingsBetween } from "@kurzweg/analysis";
import { addDays, addMonths } from "@kurzweg/model";
import { overviewFromText } from "./harness/diagrams.ts";
import { exportFromText, exportIn, exportOf, regionAt, textOf } from "./harness/exports.ts";
import { hostile } from "./harness/hostile.ts";
import { root } from "./harness/pipeline.ts";

const example = (name: string): string => join(root, `examples/${name}/${name}.region`);
const town = join(root, "test/exports/town.region");

/** The components of a calendar of one name, as another program reads them, with its time zone. */
function componentsIn(text: string, name: string): readonly ICAL.Component[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent("vtimezone");
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents(name);
}

function valueIn(component: ICAL.Component | undefined, name: string): string | undefined {
  const value = component?.getFirstPropertyValue(name);
  return value === null || value === undefined ? undefined : String(value);
}

/** The first moments at which an event happens, in universal time or, for whole days, as days. */
function momentsOf(component: ICAL.Component, most: number): readonly string[] {
  const event = new ICAL.Event(component);
  if (!event.isRecurring()) return [shownTime(event.startDate)];
  const moments: string[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && moments.length < most; next = iterator.next()) moments.push(shownTime(next));
  return moments;
}

function shownTime(time: ICAL.Time): string {
  return time.isDate ? time.toString() : time.toJSDate().toISOString().slice(0, 16);
}

/** All cards of an address book, as another program reads them. */
function cardsIn(text: string): readonly ICAL.Component[] {
  return text.split(/(?<=END:VCARD\r\n)/).map((card) => new ICAL.Component(ICAL.parse(card)));
}

const linesOf = (text: string): readonly string[] => text.split("\r\n");

describe.each(["musterstadt", "saxony-county"])("%s", (name) => {
  test.each(["en", "de"] as const)("every contact is a card, in “%s”", async (language) => {
    const overview = await regionAt(example(name), language);
    const cards = cardsIn(textOf(await exportOf(overview, "contacts", "vcf")));
    const contacts = (bodies: typeof overview.region.bodies): number => bodies.reduce((sum, body) => sum + body.contacts.length + contacts(body.units), 0);
    expect(cards).toHaveLength(contacts(overview.region.bodies));
    for (const card of cards) {
      expect(valueIn(card, "version")).toBe("4.0");
      for (const property of ["uid", "fn", "kind", "org"]) expect(valueIn(card, property), property).toBeTruthy();
    }
    expect(new Set(cards.map((card) => valueIn(card, "uid"))).size).toBe(cards.length);
  });

  test.each(["en", "de"] as const)("every workshop is an event and every dated commitment a to-do, in “%s”", async (language) => {
    const overview = await regionAt(example(name), language);
    const { files, losses } = await exportOf(overview, "meetings", "ics");
    const text = textOf({ files, losses });
    const { workshops, commitments } = overview.region;
    const dated = commitments.filter(({ due }) => due !== undefined);
    expect(componentsIn(text, "vevent")).toHaveLength(workshops.length);
    expect(componentsIn(text, "vtodo")).toHaveLength(dated.length);
    expect(losses).toHaveLength(dated.length < commitments.length ? 1 : 0);
  });
});

test("a meeting keeps its time of day over the change of summer time", async () => {
  const [first, second] = componentsIn(await exportIn(town, "meetings", "ics"), "vevent");
  if (!first || !second) throw new Error("Two events are missing.");
  // From 4 March, at nine in Germany: eight in universal time in winter, seven in summer.
  expect(momentsOf(first, 20)).toEqual([
    "2026-03-04T08:00",
    ...["04", "05", "06", "07", "08", "09", "10"].map((month) => `2026-${month}-04T07:00`),
    ...["2026-11", "2026-12", "2027-01", "2027-02"].map((month) => `${month}-04T08:00`),
  ]);
  expect(momentsOf(second, 20)).toEqual(["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30"]);
});

test("what was kept is completed, what was kept after the day is not", async () => {
  const state = async (asOf: string): Promise<readonly (string | undefined)[]> => {
    const text = `region town "Town" { as of ${asOf} }\nbody office { }\ncommitment a { by office due 2026-05-01 kept 2026-04-20 }\ncommitment b { by office due 2026-05-01 dropped 2026-04-25 because "No" }`;
    return componentsIn(await exportFromText(text, "meetings", "ics"), "vtodo").map((todo) => valueIn(todo, "status"));
  };
  expect(await state("2026-04-19")).toEqual(["NEEDS-ACTION", "NEEDS-ACTION"]);
  expect(await state("2026-04-22")).toEqual(["COMPLETED", "NEEDS-ACTION"]);
  expect(await state("2026-04-25")).toEqual(["COMPLETED", "CANCELLED"]);
});

test.each([
  ["09:00-15:00", ["2026-12-01T08:00", "2026-12-01T14:00"]],
  ["9.30 bis 12 Uhr", ["2026-12-01T08:30", "2026-12-01T11:00"]],
  ["von 8 – 9 Uhr", ["2026-12-01T07:00", "2026-12-01T08:00"]],
  ["14 Uhr", ["2026-12-01T13:00", undefined]],
  ["at 10:15", ["2026-12-01T09:15", undefined]],
  ["in the morning", ["2026-12-01", undefined]],
  ["25:00", ["2026-12-01", undefined]],
  ["15:00-09:00", ["2026-12-01", undefined]],
])("a time is read where it is one: %s", async (time, wanted) => {
  const text = `region town "Town" { key "14999000" }\nbody office { }\nworkshop first on 2026-12-01 { organised by office time "${time}" }`;
  const [event] = componentsIn(await exportFromText(text, "meetings", "ics"), "vevent");
  const end = event?.getFirstPropertyValue("dtend");
  expect([event && momentsOf(event, 1)[0], end instanceof ICAL.Time ? shownTime(end) : undefined]).toEqual(wanted);
  // What could not be read stands in words.
  expect(String(valueIn(event, "description")).includes(time)).toBe(wanted[0]?.length === 10);
});

test("without a German key, times are those of wherever people are", async () => {
  const text = await exportFromText(
    'region town "Town" { }\nbody office { }\nworkshop first on 2026-12-01 { organised by office time "09:00" repeats every 1 week until 2026-12-31 }',
    "meetings",
    "ics",
  );
  expect(text).not.toContain("VTIMEZONE");
  expect(linesOf(text)).toEqual(expect.arrayContaining(["DTSTART:20261201T090000", "RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20261231T235959"]));
});

/** Days that some months and years lack. */
const lacking = ["2024-02-29", "2025-12-30", "2025-12-31"].map((day) => ({
  day,
  amount: 1,
  unit: "months" as const,
  time: "" as const,
  until: null,
  key: "" as const,
}));

test("a calendar names the same days as Kurzweg, however a workshop repeats", { timeout: 60_000 }, async () => {
  const repeated = fc.record({
    day: fc.integer({ min: 0, max: 1200 }).map((days) => addDays("2024-01-01", days)),
    amount: fc.integer({ min: 1, max: 9 }),
    unit: fc.constantFrom("days", "working days", "weeks", "months", "years"),
    time: fc.constantFrom("", 'time "10:00-12:00"'),
    until: fc.option(fc.integer({ min: 0, max: 1500 })),
    key: fc.constantFrom('key "14999000"', ""),
  });
  await fc.assert(
    fc.asyncProperty(repeated, async ({ day, amount, unit, time, until, key }) => {
      const end = until === null ? "" : ` until ${addDays(day, until)}`;
      const text = `region town "Town" { ${key} as of 2026-11-15 }\nbody office { }\nworkshop first on ${day} { organised by office ${time} repeats every ${amount} ${unit}${end} }`;
      const overview = await overviewFromText(text, "en");
      const [event] = componentsIn(textOf(await exportOf(overview, "meetings", "ics")), "vevent");
      const last = addMonths(day > "2026-11-15" ? day : "2026-11-15", 24);
      const known = meetingsBetween(overview.region, day, last).map(({ on }) => on);
      const shown = event ? momentsOf(event, known.length + 1).map((moment) => moment.slice(0, 10)) : [];
      expect(shown.filter((each) => each <= last)).toEqual(known);
    }),
    {
      numRuns: 150,
      examples: lacking.map((each): [typeof each] => [each]),
    },
  );
});

describe("whatever somebody writes", () => {
  const words = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }));
  // What the language itself cannot hold in one text, and what no file may hold.
  const written = words.map((text) => text.replaceAll(/["\\\p{Cc}\p{Cs}]/gu, "")).filter((text) => text.trim() !== "");

  test("stays one value of a card and of a calendar", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(written, written, async (title, note) => {
        const text = `region town "${title}" { key "14999000" }\nbody office "${title}" { address "${note}" contact desk "${note}" { email "desk@example.org" room "${title}" note "${note}" } }
workshop first "${title}" on 2026-12-01 { organised by office place "${note}" time "${title}" goal "${note}" }
commitment word "${title}" { by office due 2026-12-24 note "${note}" }`;
        const vcf = await exportFromText(text, "contacts", "vcf");
        const ics = await exportFromText(text, "meetings", "ics");
        for (const line of [...linesOf(vcf), ...linesOf(ics)]) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [card, more] = cardsIn(vcf);
        expect(more).toBeUndefined();
        expect(valueIn(card, "fn")).toBe(visible(`${title}: ${note}`));
        const [event] = componentsIn(ics, "vevent");
        expect(valueIn(event, "summary")).toBe(visible(title));
        expect(valueIn(componentsIn(ics, "vtodo")[0], "summary")).toBe(visible(title));
      }),
      { numRuns: 150 },
    );
  });
});

/** Signs that turn the direction of what follows are left out. */
function visible(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "");
}
