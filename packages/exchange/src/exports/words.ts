import type { DateText, Language } from "@kurzweg/model";
import { english } from "./words-english.ts";
import { german } from "./words-german.ts";

/** What exports say beside the words of a region. */
export interface Words {
  readonly everyone: string;
  readonly laws: string;
  readonly suspended: string;
  readonly roles: Readonly<Record<"leads" | "responsible" | "supports" | "informed" | "suspended" | "clarify" | "open" | "excluded" | "contradictory", string>>;
  readonly contact: Readonly<Record<"room" | "hours", string>> & {
    readonly confirmed: (date: DateText) => string;
    readonly left: (date: DateText) => string;
  };
  readonly sheet: { readonly name: string; readonly page: (page: string, pages: string) => string };
  readonly meeting: Readonly<Record<"time" | "goal" | "topic" | "organised" | "facilitated" | "participants", string>>;
  readonly commitment: Readonly<Record<"by" | "to" | "concerns" | "kept" | "dropped", string>>;
  readonly taxonomy: string;
  readonly taxonomyAbout: (region: string) => string;
  readonly dmn: Readonly<Record<"answer" | "body", string>> & {
    /** How many rows of a table count, and why. */
    readonly hitPolicies: Readonly<Record<"UNIQUE" | "ANY" | "FIRST" | "COLLECT", string>>;
  };
  /** What a form cannot say. */
  readonly losses: Readonly<Record<"hsds" | "schemaOrg" | "cpsvAp" | "dmn", string>> & {
    readonly undated: (count: number) => string;
  };
}

export const words: Readonly<Record<Language, Words>> = { en: english, de: german };
