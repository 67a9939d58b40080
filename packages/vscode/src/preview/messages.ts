/** What the page of a preview and the extension say to each other. Types only, for both sides. */
import type { DimensionChoice, PersonWay, PictureAnswer, PlaceInFile, RegionParts } from "@kurzweg/server/protocol";

export type Person = Readonly<Record<string, string | number>>;

/** What a page shows; kept when the window is loaded again. */
export interface PreviewState {
  readonly uri: string;
  readonly view: string;
  readonly person: Person;
  /** The body or the phase that it is about alone; everything without them. */
  readonly body?: string | undefined;
  readonly phase?: string | undefined;
}

export type FromPage =
  | { readonly is: "ready" }
  /** The page wants the picture of its state; `known` is the hash of the one that it shows. */
  | { readonly is: "want"; readonly state: PreviewState; readonly known: string | undefined }
  | { readonly is: "go"; readonly place: PlaceInFile }
  | { readonly is: "hover"; readonly place: PlaceInFile }
  /** Data as base64. */
  | { readonly is: "save"; readonly format: "svg" | "png"; readonly view: string; readonly data: string };

export type ToPage =
  | { readonly is: "dimensions"; readonly dimensions: readonly DimensionChoice[] }
  | { readonly is: "parts"; readonly parts: RegionParts }
  | { readonly is: "picture"; readonly state: PreviewState; readonly answer: PictureAnswer }
  | { readonly is: "way"; readonly way: PersonWay | undefined }
  /** The region was changed. */
  | { readonly is: "changed" }
  /** What the cursor stands on, the nearest first. */
  | { readonly is: "cursor"; readonly places: readonly PlaceInFile[] }
  /** What is known of something, as HTML. */
  | { readonly is: "card"; readonly place: PlaceInFile; readonly html: string };
