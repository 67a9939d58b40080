import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { networkOf } from "../generate/network.ts";
import { costsOf } from "../harness.ts";
import { ms, type Part } from "../report.ts";
import { buildCommand, command } from "./cold-check.ts";

/** Forms that are written together, with what they may cost; the process that writes them begins anew. */
const forms = [
  { formats: "html", time: 10_000, memory: 1000 },
  { formats: "docx", time: 10_000, memory: 1000 },
  { formats: "xlsx", time: 10_000, memory: 1000 },
  { formats: "csv", time: 10_000, memory: 1000 },
  { formats: "docx,xlsx,csv", time: 10_000, memory: 1000 },
] as const;

/** The interface document of a county with 100 bodies and 60 steps. */
export const documents: Part = {
  name: "documents",
  title: "the interface document of 100 bodies and 60 steps, by the built command in a fresh process",
  run(report) {
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
