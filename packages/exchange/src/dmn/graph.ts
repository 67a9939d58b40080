import type { Dimension } from "@kurzweg/model";
import { variableOf } from "./feel.ts";

/** That a decision rests on another one, or on what is known of a person. */
export interface Requirement {
  readonly id: string;
  readonly from: string;
  readonly isInput: boolean;
}

/** The identity of what is known of a person in one respect. */
export function inputId({ name }: Dimension): string {
  return `input_${variableOf(name)}`;
}

/** The type of its values; numbers need none of their own. */
export function typeOf({ is, name }: Dimension): string {
  return is === "number" ? "number" : `${variableOf(name)}_type`;
}
