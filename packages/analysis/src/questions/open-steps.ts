import type { Finding, Region } from "@kurzweg/model";

/** Whether a finding says that a step is open for somebody: nobody is responsible, nobody at present, or it is not certain who is. */
export function leavesOpen({ code }: Finding): boolean {
  return code === "coverage/gap" || code === "coverage/suspended" || code === "coverage/contradiction" || code === "coverage/undecided";
}

/** The steps that are open for somebody, or could not be checked because of a mistake of form; each with the number of groups. */
export function openSteps(region: Region, findings: readonly Finding[]): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const finding of findings) {
    const { subject, people } = finding;
    if (leavesOpen(finding) && subject.step !== undefined) open.set(subject.step, (open.get(subject.step) ?? 0) + Math.max(1, people?.length ?? 1));
  }
  for (const { name } of region.steps) if ((region.unread.people || region.unread.steps.has(name)) && !open.has(name)) open.set(name, 1);
  return open;
}
