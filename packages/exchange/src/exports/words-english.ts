import { dateInWords } from "@kurzweg/model";
import type { Words } from "./words.ts";

export const english: Words = {
  everyone: "everyone",
  laws: "Laws",
  suspended: "Suspended at the moment.",
  roles: {
    leads: "leads",
    responsible: "responsible",
    supports: "supports",
    informed: "is informed",
    suspended: "responsible, suspended at the moment",
    clarify: "to be clarified",
    open: "nobody",
    excluded: "excluded by law",
    contradictory: "excluded, and yet assigned",
  },
  contact: {
    room: "Room",
    hours: "Hours",
    confirmed: (date) => `Confirmed on ${dateInWords(date, "en")}`,
    left: (date) => `Left on ${dateInWords(date, "en")}`,
  },
  sheet: { name: "Contacts", page: (page, pages) => `Page ${page} of ${pages}` },
  meeting: {
    time: "Time",
    goal: "Goal",
    topic: "Topic",
    organised: "Organised by",
    facilitated: "Facilitated by",
    participants: "Participants",
  },
  commitment: { by: "By", to: "To", concerns: "Concerns", kept: "Kept", dropped: "Dropped because" },
  taxonomy: "Steps of the regional workshop",
  taxonomyAbout: (region) => `The phases and steps on the way from arrival to work, as agreed in ${region}.`,
  dmn: {
    answer: "Who does what",
    body: "Body",
    hitPolicies: {
      UNIQUE: "At most one row fits a person.",
      ANY: "Several rows may fit a person; they say the same.",
      FIRST: "At most one row fits a person who can exist; of several, the first counts.",
      COLLECT: "All rows that fit a person count, as several bodies may take part for one person. A body that is named twice counts once.",
    },
  },
  losses: {
    hsds: "HSDS has no place for conditions as rules (they stand as text, and as ages from and to), for who leads, supports or is informed, for steps at which nobody is responsible, for hand-offs, journeys, workshops and commitments. The state of an address is that of the region.",
    schemaOrg:
      "schema.org has no place for conditions as rules (they stand as text, and as ages from and to), for who leads, supports or is informed, for steps at which nobody is responsible, for hand-offs, journeys, workshops and commitments. Services of bodies that are no authorities are plain services.",
    cpsvAp:
      "CPSV-AP has no place for conditions as rules (they stand as text at each participation), for steps at which nobody is responsible, for hand-offs, journeys, workshops and commitments, and for times in working days. Only authorities are competent authorities; others take part.",
    dmn: "DMN has no place for hand-offs, journeys, contacts, workshops and commitments. What is not in force on the as-of date is left out. People who cannot exist are not told apart: a table may answer for them.",
    undated: (count) =>
      count === 1 ? "One commitment has no date and is not in the calendar." : `${count} commitments have no date and are not in the calendar.`,
  },
};
