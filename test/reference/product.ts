import { analysisOf, findingsOf } from "@kurzweg/analysis";
import { formFindings, libraryOf, type LinkedFile, linkAll, load, regionOf, type Source } from "@kurzweg/language";
import { compare } from "./compare.ts";
import { evaluate } from "./evaluate.ts";
import type { Region } from "./model.ts";
import { printRegion } from "./print.ts";

const folder = "file:///reference/";

/** A region of the reference as Kurzweg reads it, from its text. */
export async function readProduct(region: Region): Promise<LinkedFile> {
  const files = new Map(printRegion(region).map(({ name, text }) => [folder + name, text]));
  const [first] = files.keys();
  const read: Source["read"] = async (uri) => {
    const text = files.get(uri);
    return text === undefined ? { is: "missing" } : { is: "text", text };
  };
  const loaded = await load(first ?? "", libraryOf({ read, catalogues: [] }));
  if ("is" in loaded) throw new Error("The region has no text.");
  return linkAll(loaded);
}

/** What Kurzweg finds in a region of the reference, in the form of its JSON report. */
export async function answerOf(region: Region): Promise<{ readonly asOf: string; readonly findings: readonly object[] }> {
  const linked = await readProduct(region);
  const model = regionOf(linked);
  const asOf = model.asOf ?? "";
  const findings = [...formFindings(linked, "en"), ...findingsOf(analysisOf(model, { asOf, language: "en" }))];
  return { asOf, findings: findings.map(({ place, ...finding }) => ({ ...finding, file: place.file, range: place.range })) };
}

/** What Kurzweg and the reference say differently about a region. */
export async function differences(region: Region): Promise<readonly string[]> {
  return compare(evaluate(region), await answerOf(region), region);
}
