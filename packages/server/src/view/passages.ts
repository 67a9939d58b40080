import type { Finding, Handoff } from "@kurzweg/model";
import type { View } from "./view.ts";

/** Work that a body or unit hands on or receives: by a hand-off that is declared, or by one that is needed and missing. */
export interface Passage {
  readonly direction: "in" | "out";
  /** The bodies or units at the other end; of those of a missing hand-off one is enough. */
  readonly others: readonly string[];
  readonly handoff?: Handoff | undefined;
  readonly missing?: Finding["subject"] | undefined;
}

/** The passages of a body with its units, or of one unit, declared ones first. */
export function passagesOf(path: string, { region, findings }: View): readonly Passage[] {
  const belongs = (name: string): boolean => name === path || name.startsWith(`${path}/`);
  const declared = region.handoffs.flatMap((handoff) => ends(belongs, [handoff.from.name], [handoff.to.name]).map((end) => ({ ...end, handoff })));
  const missing = findings
    .filter(isMissing)
    .flatMap(({ subject }) => ends(belongs, subject.from ?? [], subject.to ?? []).map((end) => ({ ...end, missing: subject })));
  return [...declared, ...missing];
}

/** Whether a finding says that a hand-off is needed and not declared. */
function isMissing({ code, accepted }: Finding): boolean {
  return (code === "handoff/missing" || code === "handoff/unarranged") && !accepted;
}

function ends(belongs: (name: string) => boolean, from: readonly string[], to: readonly string[]): readonly Pick<Passage, "direction" | "others">[] {
  return [
    ...(to.some(belongs) && !from.some(belongs) ? [{ direction: "in" as const, others: from }] : []),
    ...(from.some(belongs) && !to.some(belongs) ? [{ direction: "out" as const, others: to }] : []),
  ];
}
