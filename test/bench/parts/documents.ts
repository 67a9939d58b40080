import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FormatName } from "@kurzweg/document";
import { networkOf } from "../generate/network.ts";
import type { Stages } from "../documents/measure.ts";
import { costsOf, inFreshProcess } from "../harness.ts";
import { ms, type Part, type Report } from "../report.ts";
import { buildCommand, command } from "./cold-check.ts";

/** Forms that are written together, with what they may cost; the process that writes them begins anew. */
const forms = [
  { formats: "html", time: 10_000, memory: 1000 },
  { formats: "pdf", time: 10_000, memory: 1000 },
  { formats: "md", time: 10_000, memory: 1000 },
  { formats: "docx", time: 10_000, memory: 1000 },
  { formats: "xlsx", time: 10_000, memory: 1000 },
  { formats: "csv", time: 10_000, memory: 1000 },
  { formats: "docx,xlsx,csv", time: 10_000, memory: 1000 },
] as const;

/** What the county may cost in each form, in milliseconds: what is read on a screen at once, and what is set or packed in two seconds. */
const countyLimits: Readonly<Record<FormatName, number>> = { html: 300, md: 300, csv: 300, "csv-raw": 300, xlsx: 2000, docx: 2000, pdf: 2000 };

const COUNTY = "examples/saxony-county/saxony-county.region";
/** What comes before a format writes; the analysis is that of a check, which editors and servers have already. */
const before = ["content", "pictures"];

/** The interface document of the county example, stage by stage, and of a county with 100 bodies and 60 steps. */
export const documents: Part = {
  name: "documents",
  title: "the interface document of the county example, and of 100 bodies and 60 steps by the built command in a fresh process",
  run(report) {
    county(report);
    buildCommand();
    const folder = mkdtempSync(join(tmpdir(), "kurzweg-bench-"));
    const region = join(folder, "network.region");
    writeFileSync(region, networkOf(1));
    const given = (formats: string) => ({
      arguments: [command, "document", region, "--edition", "internal", "--format", formats, "-o", join(folder, "papers")],
    });
    const costs = costsOf(Object.fromEntries(forms.map(({ formats }) => [formats, given(formats)])), 3);
    rmSync(folder, { recursive: true });
    const rows = forms.map(({ formats }) => {
      const found = costs[formats];
      return [formats, ...(found ? [ms(found.cpu.median), ms(found.wall.median), found.peak.median.toFixed(0)] : ["too long"])];
    });
    report.table(["forms", "CPU", "wall", "peak MB"], rows);
    report.note("CPU is user and system time of the whole process, with reading, checking and drawing.");
    for (const { formats, time, memory } of forms) {
      report.aim({ what: `${formats}: CPU`, limit: time, unit: "ms", found: costs[formats]?.cpu.median });
      report.aim({ what: `${formats}: memory`, limit: memory, unit: "MB", found: costs[formats]?.peak.median });
    }
  },
};

function county(report: Report): void {
  const stages = inFreshProcess<Stages>("documents/measure.ts", [COUNTY, "6"]);
  report.table(
    ["county, warm", "CPU of all threads"],
    Object.entries(stages).map(([name, time]) => [name, ms(time)]),
  );
  report.note("Pictures are drawn anew each time. PDF and DOCX turn them into other forms.");
  const whole = (format: string): number => [...before, format].reduce((sum, name) => sum + (stages[name] ?? Number.NaN), 0);
  for (const [format, limit] of Object.entries(countyLimits))
    report.aim({ what: `county, ${format} with its pictures, from the finished analysis`, limit, unit: "ms", found: whole(format) });
}
