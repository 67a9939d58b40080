import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportFromText, exportIn } from "../../harness/exports.ts";
import { hostileRegion } from "../../harness/hostile.ts";
import { root } from "../../harness/pipeline.ts";
import type { Check } from "../checks.ts";
import { said } from "../process.ts";

/** As the OMG publishes it, beside those of diagrams; both come with the package that reads decisions. */
const schema = join(root, "node_modules/dmn-moddle/resources/dmn/xsd/DMN13.xsd");

/** Exports as the schemas of their standards see them. */
export function exportChecks(): readonly Check[] {
  return [
    ...["first", "musterstadt", "saxony-county"].flatMap((name) =>
      (["en", "de"] as const).map((language) => ({
        name: `documents: the decision tables of ${name} follow the schema of DMN 1.3, in “${language}”`,
        run: async () => checkDecisions(await exportIn(join(root, `examples/${name}/${name}.region`), "dmn", "dmn", { language })),
      })),
    ),
    {
      name: "documents: decision tables follow the schema of DMN 1.3, whatever somebody wrote",
      run: async () => checkDecisions(await exportFromText(hostileRegion(), "dmn", "dmn")),
    },
  ];
}

/** All decisions of a region are in one file. */
async function checkDecisions(xml: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kurzweg-e2e-"));
  try {
    const file = join(folder, "decisions.dmn");
    writeFileSync(file, xml);
    await said("xmllint", ["--noout", "--nonet", "--schema", schema, file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
