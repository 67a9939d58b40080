import type { Comparison, DateText, Finding, Overview } from "@kurzweg/model";

/** What a document is made from: plain data about one region on one day, in one language. */
export interface Material {
  readonly overview: Overview;
  readonly findings: readonly Finding[];
  /** The meetings to come, by date. */
  readonly meetings: readonly Meeting[];
  /** Whom the named groups mean, in words; without those that nobody belongs to. */
  readonly groups: readonly NamedGroup[];
  readonly since?: Since | undefined;
}

/** The people behind the name of a group. */
export interface NamedGroup {
  readonly name: string;
  /** Empty for everybody. */
  readonly people: string;
}

/** What has changed since an earlier edition. */
export interface Since {
  /** As people name it: a revision of git, a file, a day. */
  readonly label: string;
  /** The region as it was then. */
  readonly earlier: Overview["region"];
  readonly comparison: Comparison;
}

/** One day on which a workshop meets. */
export interface Meeting {
  readonly workshop: string;
  readonly on: DateText;
}

/** `public` leaves out what concerns single persons and the work of the network itself. */
export type Edition = "public" | "internal";
