import type { Commitment, DateText } from "@kurzweg/model";

/** Whether a commitment was neither kept nor dropped by a day. */
export function isOpen({ kept, dropped }: Commitment, day: DateText): boolean {
  return !isKept({ kept }, day) && (dropped === undefined || dropped.on > day);
}

/** Whether a commitment was kept by a day. */
export function isKept({ kept }: Pick<Commitment, "kept">, day: DateText): boolean {
  return kept !== undefined && kept.on <= day;
}
