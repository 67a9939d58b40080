import type { Effort, Places } from "@kurzweg/diagram";

/** What the thread in which pictures are drawn is asked. */
export interface Task {
  readonly view: string;
  /** An overview as JSON. */
  readonly overview: string;
  readonly body?: string | undefined;
  readonly phase?: string | undefined;
  /** Where things were in the picture before. */
  readonly before?: Places | undefined;
  /** How much time a layout may take; without any, what would have arrows becomes a table. */
  readonly effort: Effort | "none";
}

export interface Painted {
  readonly svg: string;
  readonly places?: Places | undefined;
}
