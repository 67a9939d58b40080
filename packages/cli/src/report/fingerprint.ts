import type { Reported } from "./order.ts";
import type { Report } from "./report.ts";

/** Loaded when it is first needed: most checks need none. */
const crypto = (): typeof import("node:crypto") => process.getBuiltinModule("node:crypto");

/**
 * A short text for each finding by which others recognise it when lines have moved: it depends on the code, the file
 * and what the finding is about; on the line's text only where it is about nothing that has a name. Findings
 * that would have the same are counted, in the order of the report.
 */
export function fingerprintsOf({ findings }: Pick<Report, "findings">): ReadonlyMap<Reported, string> {
  const counted = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const { code, file, region, subject, excerpt = "", accepted } = finding;
      const about = Object.keys(subject).length > 0 ? Object.entries(subject).sort() : excerpt.trim();
      const key = JSON.stringify([code, file, region, about, accepted !== null]);
      const count = counted.get(key) ?? 0;
      counted.set(key, count + 1);
      return [finding, crypto().createHash("sha256").update(`${key} ${count}`).digest("hex").slice(0, 32)];
    }),
  );
}
