/**
 * What the language server and the extension say to each other beyond the Language Server Protocol.
 *
 * Types only, for both sides. Lines and columns start at 0, as in the protocol; dates are written `2026-08-19`.
 */
import type { Range, URI, WorkspaceEdit } from "vscode-languageserver";

/** Requests that the extension sends, by method. */
export interface Requests {
  /** The text of a bundled catalogue, `kurzweg:<name>`. */
  "kurzweg/catalogue": { readonly params: CatalogueAddress; readonly result: CatalogueText };
  /** The bundled catalogues. */
  "kurzweg/catalogues": { readonly params: null; readonly result: readonly CatalogueSummary[] };
  /** The text of a new region that builds on a catalogue, with what is still open as comments. */
  "kurzweg/newRegion": { readonly params: NewRegion; readonly result: NewRegionText };
  /** Checks all region files of the workspace, and publishes what it finds in them. */
  "kurzweg/checkWorkspace": { readonly params: null; readonly result: WorkspaceCheck };
  /** What tells the people of a region apart, in the order of declaration. */
  "kurzweg/dimensions": { readonly params: RegionAddress; readonly result: readonly DimensionChoice[] };
  /** The bodies and phases of a region, in the order of declaration: what a picture can be about alone. */
  "kurzweg/parts": { readonly params: RegionAddress; readonly result: RegionParts };
  /** Who is responsible for one person at each step. */
  "kurzweg/explain": { readonly params: PersonQuestion; readonly result: PersonAnswer };
  /** One picture of a region; a newer one of the same preview takes the place of an older one that is not ready. */
  "kurzweg/picture": { readonly params: PictureQuestion; readonly result: PictureAnswer };
  /** Who is responsible for one person at each step, and how long the way is: the same as `kurzweg/explain` as data. */
  "kurzweg/person": { readonly params: PersonQuestion; readonly result: PersonWay };
  /** What the code of a finding means. */
  "kurzweg/explanation": { readonly params: { readonly code: string }; readonly result: { readonly markdown: string } };
  /** The contacts of a region with the day of their last confirmation. */
  "kurzweg/contacts": { readonly params: RegionAddress; readonly result: readonly ContactState[] };
  /** The edit that confirms contacts; the extension applies it. */
  "kurzweg/confirmContacts": { readonly params: ContactConfirmation; readonly result: WorkspaceEdit };
}

/** Notifications that the extension sends. */
export interface ClientNotifications {
  /** Another region file is in the active editor, or none. */
  "kurzweg/active": Active;
}

/** Notifications that the server sends. */
export interface ServerNotifications {
  /** After each analysis of the active file, and after each `kurzweg/active`. */
  "kurzweg/overview": Overview | null;
  /** After each change of a region: its pictures may be others now. */
  "kurzweg/changed": RegionAddress;
}

/**
 * Requests that the server in a browser sends, since a worker sees no files; the server in Node reads the disk itself.
 * Only the extension knows folders that are not on a disk.
 */
export interface FileRequests {
  /** What is at an address. */
  "kurzweg/read": { readonly params: FileAddress; readonly result: FileContent };
  /** The addresses of all region files of the workspace, without `node_modules` and dot folders, sorted. */
  "kurzweg/files": { readonly params: null; readonly result: readonly URI[] };
}

export interface Active {
  readonly uri: URI | null;
}

/** What the “Region” view and the status bar show. */
export interface Overview {
  /** The file in the active editor. */
  readonly uri: URI;
  /** Absent in a catalogue, and in a part of a region that no region imports. */
  readonly region?: { readonly name: string; readonly title: string; readonly asOf: string };
  readonly steps: readonly StepState[];
  readonly bodies: readonly BodySummary[];
  readonly due: readonly DueDate[];
  /** Steps that have a responsible body for everybody, as a check counts them. */
  readonly covered: number;
  readonly total: number;
  readonly missingHandoffs: number;
}

export interface StepState {
  readonly name: string;
  readonly title: string;
  readonly covered: boolean;
  /** The groups of people for whom nobody is responsible, in words. */
  readonly open: readonly string[];
  /** The titles of the bodies that are responsible. */
  readonly bodies: readonly string[];
  readonly file: URI;
  readonly range: Range;
}

export interface BodySummary {
  /** Its name; a unit with the names of those above it: `jobcenter/intake`. */
  readonly path: string;
  readonly title: string;
  /** For how many steps it is responsible. */
  readonly steps: number;
  readonly file: URI;
  readonly range: Range;
}

export interface DueDate {
  readonly title: string;
  readonly date: string;
  readonly overdue: boolean;
  readonly file: URI;
  readonly range: Range;
}

export interface CatalogueAddress {
  readonly uri: URI;
}

export interface CatalogueText {
  readonly text: string;
}

export interface CatalogueSummary {
  readonly name: string;
  readonly title: string;
  readonly checked: string;
}

export interface NewRegion {
  /** The name of a bundled catalogue. */
  readonly catalogue: string;
  readonly name: string;
  readonly title: string;
  /** The first one is that of texts without a tag. */
  readonly languages: readonly string[];
  /** The official municipality key. */
  readonly key?: string;
}

export interface NewRegionText {
  readonly text: string;
}

export interface WorkspaceCheck {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

export interface RegionAddress {
  readonly uri: URI;
}

/** A dimension has either values or bounds; a number without an upper bound has no `to`. */
export interface DimensionChoice {
  readonly name: string;
  readonly title: string;
  readonly values?: readonly { readonly name: string; readonly title: string }[];
  readonly from?: number;
  readonly to?: number;
  readonly unit?: string;
}

export interface RegionParts {
  readonly bodies: readonly PartChoice[];
  readonly phases: readonly PartChoice[];
}

export interface PartChoice {
  readonly name: string;
  readonly title: string;
}

export interface PersonQuestion {
  readonly uri: URI;
  /** By dimension; one that is left out takes every value. */
  readonly person: Readonly<Record<string, string | number>>;
}

/** An answer to be shown, or one sentence that says why there is none. */
export type PersonAnswer = { readonly markdown: string } | { readonly problem: string };

export interface PictureQuestion {
  readonly uri: URI;
  /** Names the preview that asks. */
  readonly preview: string;
  /** The name of a view: `process`. */
  readonly view: string;
  /** Only what concerns these people; by dimension. */
  readonly person?: Readonly<Record<string, string | number>>;
  readonly body?: string;
  readonly phase?: string;
  /** The hash of the picture that is shown: if it is still the same, it is not sent again. */
  readonly known?: string;
}

export type PictureAnswer =
  | {
      readonly is: "picture";
      /** Absent where the picture is the one that is known. */
      readonly svg?: string;
      readonly hash: string;
      /** Where things were written. An element names its place by its number, as `data-line`. */
      readonly places: Readonly<Record<string, PlaceInFile>>;
      /** The file has mistakes, and something is shown as it was before them, or is missing. */
      readonly partly: boolean;
    }
  /** A newer question of the same preview came meanwhile. */
  | { readonly is: "outdated" }
  | { readonly is: "problem"; readonly problem: string };

export interface PlaceInFile {
  readonly file: URI;
  readonly range: Range;
}

/** What holds for a person, or one sentence that says why nothing can be said. */
export type PersonWay = { readonly stops: readonly PersonStop[]; readonly ways: readonly WayLength[] } | { readonly problem: string };

export interface PersonStop {
  readonly step: string;
  readonly title: string;
  /** `nobody`: the step is open. */
  readonly state: "somebody" | "nobody" | "pending" | "excluded";
  /** Who is responsible, or how it stands, in words. */
  readonly says: string;
  /** Whom it is for, where not everybody who was asked about has the same. */
  readonly people?: string;
  readonly place: PlaceInFile;
}

export interface WayLength {
  readonly title: string;
  /** How long it is, or what has to be known first, in words. */
  readonly says: string;
}

export interface ContactState {
  /** With the body and unit: `jobcenter/intake/desk`. */
  readonly path: string;
  readonly title: string;
  readonly confirmed?: string;
  /** Confirmed longer ago than the policy allows, or never. */
  readonly stale: boolean;
}

export interface ContactConfirmation {
  readonly uri: URI;
  readonly paths: readonly string[];
  readonly date: string;
}

export interface FileAddress {
  readonly uri: URI;
}

/** `encoding`: the bytes are not UTF-8. */
export type FileContent = { readonly is: "text"; readonly text: string } | { readonly is: "missing" | "folder" | "unreadable" | "encoding" };
