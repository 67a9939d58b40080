import type { Language, Weight } from "@kurzweg/model";
import { english } from "./words-english.ts";
import { german } from "./words-german.ts";

/** What documents say beside the words of a region. */
export interface Words {
  readonly document: string;
  readonly editions: { readonly public: string; readonly internal: string };
  readonly front: Readonly<Record<"edition" | "asOf" | "key" | "coordinator" | "catalogues" | "next" | "recipient" | "validity", string>> & {
    readonly editionAbout: { readonly public: string; readonly internal: string };
    readonly checked: (title: string, date: string | undefined) => string;
    readonly valid: (date: string) => string;
    readonly openPoints: (count: number) => string;
    readonly noOpenPoints: string;
    readonly see: string;
  };
  readonly contents: string;
  /** Before the number of a page. */
  readonly page: string;
  readonly substitute: string;
  /** `found` holds a “#” for how many. */
  readonly search: Readonly<Record<"label" | "found" | "nothing", string>>;
  readonly toContents: string;
  readonly writtenAt: string;
  readonly made: string;
  readonly row: string;
  readonly chapters: Readonly<
    Record<
      | "changes"
      | "reading"
      | "network"
      | "responsibilities"
      | "steps"
      | "bodies"
      | "handoffs"
      | "journeys"
      | "meetings"
      | "commitments"
      | "open"
      | "contacts"
      | "glossary"
      | "index",
      string
    >
  >;
  readonly changes: Readonly<Record<Weight | "came" | "otherPeople" | "went" | "none" | "network" | "what", string>> & {
    readonly about: Readonly<Record<Weight, string>>;
    readonly since: (date: string, label: string | undefined) => string;
    readonly count: (count: number) => string;
  };
  readonly reading: {
    readonly intro: string;
    readonly sources: string;
    readonly groups: string;
    readonly laws: string;
    readonly sign: string;
    readonly meaning: string;
    readonly signs: string;
    readonly contributors: string;
    readonly signature: string;
  };
  readonly roles: Readonly<Record<"leads" | "responsible" | "supports" | "informed", string>>;
  readonly signs: Readonly<Record<"leads" | "responsible" | "supports" | "informed" | "open" | "pending" | "shared", string>>;
  readonly someOnly: string;
  readonly noRole: string;
  readonly nobody: string;
  readonly everyone: string;
  readonly none: string;
  readonly groupsCount: (count: number) => string;
  readonly network: { readonly handoffs: string; readonly bodies: string };
  readonly matrix: { readonly caption: string; readonly part: (part: number, parts: number) => string; readonly step: string; readonly notSettled: string };
  readonly step: Readonly<Record<"phase" | "needs" | "takes" | "laws" | "notFor" | "whom" | "basis" | "optional" | "isOptional", string>> & {
    readonly caption: (title: string) => string;
    readonly withoutPhase: string;
  };
  readonly body: Readonly<
    Record<
      | "kind"
      | "address"
      | "website"
      | "laws"
      | "units"
      | "decides"
      | "tasks"
      | "task"
      | "role"
      | "whom"
      | "basis"
      | "handsOn"
      | "receives"
      | "promised"
      | "expects"
      | "contacts"
      | "openPoints"
      | "noTasks",
      string
    >
  > & { readonly tasksOf: (title: string) => string; readonly contactsOf: (title: string) => string };
  readonly handoff: Readonly<
    Record<
      | "agreed"
      | "what"
      | "from"
      | "to"
      | "when"
      | "passes"
      | "via"
      | "within"
      | "noDeadline"
      | "consent"
      | "between"
      | "gives"
      | "missing"
      | "missingIntro"
      | "inSequence"
      | "always"
      | "step"
      | "lacking"
      | "basis"
      | "whom",
      string
    >
  > & {
    readonly count: (agreed: number, missing: number) => string;
    readonly none: string;
    readonly on: (transition: string) => string;
    readonly itself: string;
    readonly after: (earlier: string) => string;
  };
  readonly journey: Readonly<
    Record<"limits" | "step" | "who" | "arrives" | "days" | "total" | "atFirst" | "sameBody" | "first" | "noHandoff" | "nobodyWalks" | "none", string>
  > & {
    readonly after: (transition: string) => string;
    readonly limit: Readonly<Record<"handoffs" | "bodies" | "returns", (most: number) => string>>;
    readonly time: (most: string) => string;
    readonly sums: (handoffs: number, bodies: number, returns: number, days: number) => string;
    readonly caption: (profile: string, when: string) => string;
  };
  readonly meeting: Readonly<
    Record<
      | "toCome"
      | "when"
      | "workshop"
      | "where"
      | "time"
      | "organised"
      | "facilitated"
      | "participants"
      | "body"
      | "people"
      | "goals"
      | "topics"
      | "made"
      | "partnerships"
      | "concerns"
      | "concern"
      | "raised"
      | "state"
      | "partners"
      | "since"
      | "none",
      string
    >
  > & {
    readonly resolved: (date: string) => string;
    readonly unresolved: string;
    readonly until: (date: string) => string;
    readonly caption: (title: string) => string;
    readonly title: (title: string, date: string) => string;
    readonly every: (duration: string) => string;
    readonly repeats: string;
  };
  readonly commitment: Readonly<
    Record<"overdue" | "open" | "kept" | "dropped" | "what" | "by" | "to" | "madeAt" | "concerns" | "due" | "state" | "none" | "noOwner", string>
  > & {
    readonly keptOn: (date: string, evidence: string | undefined) => string;
    readonly droppedOn: (date: string, because: string) => string;
  };
  readonly open: Readonly<
    Record<
      | "gaps"
      | "overlaps"
      | "suspended"
      | "clarify"
      | "contradictions"
      | "handoffs"
      | "journeys"
      | "others"
      | "accepted"
      | "what"
      | "about"
      | "because"
      | "until"
      | "none"
      | "public",
      string
    >
  >;
  readonly contact: Readonly<Record<"contact" | "person" | "email" | "phone" | "where" | "confirmed" | "deputy" | "none" | "left" | "publicNote", string>> & {
    readonly caption: (title: string) => string;
  };
  readonly glossary: Readonly<
    Record<
      "named" | "meant" | "groups" | "group" | "values" | "word" | "laws" | "law" | "cited" | "transitions" | "kinds" | "basis" | "statutory" | "lawsNote",
      string
    >
  >;
  /** Where everything stands in tables. */
  readonly grids: Readonly<Record<"steps" | "bodies" | "journeys" | "meetings" | "table" | "chapter" | "rows" | "name" | "notes" | "checksum", string>>;
  readonly pageOf: (page: string, pages: string) => string;
  readonly index: Readonly<Record<"entry" | "sort" | "body" | "unit" | "step" | "handoff" | "journey" | "commitment" | "workshop", string>>;
}

/** The words of documents, by language. */
export const words: Readonly<Record<Language, Words>> = { en: english, de: german };
