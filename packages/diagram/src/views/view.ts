import type { Language, Overview } from "@kurzweg/model";
import type { Engine } from "../layout/graph.ts";
import type { Places } from "../layout/remember.ts";
import type { Directory } from "../directory.ts";
import type { Shape, Size } from "../scene.ts";

/** One sort of picture: a file of this folder, and a line in its list. */
export interface View {
  readonly name: string;
  /** The question that it answers at a glance. */
  readonly question: Readonly<Record<Language, string>>;
  draw(subject: Subject): Content | Promise<Content>;
}

/** What a view draws, and how. */
export interface Subject {
  readonly overview: Overview;
  readonly directory: Directory;
  readonly language: Language;
  readonly letters: Letters;
  /** The body in whose neighbourhood the picture stays. */
  readonly body?: string | undefined;
  /** The journey to show; the first one that somebody walks without it. */
  readonly journey?: string | undefined;
  /** Where bodies were in an earlier picture of the same view. */
  readonly before?: Places | undefined;
  readonly engine: Engine;
}

/** The letters of the roles: those of the language, or those of a RACI chart. */
export type Letters = "own" | "raci";

/** What a view has drawn. Shapes start at 0, 0. */
export interface Content extends Size {
  readonly shapes: readonly Shape[];
  /** The same in sentences, for those who do not see the picture. */
  readonly description: readonly string[];
  readonly legend: readonly LegendItem[];
  /** What a reader has to know beside the signs. */
  readonly notes: readonly string[];
  /** Where things are, for the next picture after an edit. */
  readonly places?: Places | undefined;
  /** How far down paper may divide it between two pages. */
  readonly cut?: number | undefined;
}

export interface LegendItem {
  readonly words: string;
  /** How it looks, within an area of the size of a sample. */
  readonly sample: readonly Shape[];
}

export const SAMPLE: Size = { width: 30, height: 18 };

/** The content of a picture of which there is nothing to show. */
export function nothing(words: string): Content {
  return { width: 0, height: 0, shapes: [], description: [words], legend: [], notes: [words] };
}
