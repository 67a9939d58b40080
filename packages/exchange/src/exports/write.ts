import { type Edition, publicMaterial } from "@kurzweg/document/edition";
import type { Overview } from "@kurzweg/model";
import { contextOf } from "./context.ts";
import type { Exported, ExportFormat } from "./kind.ts";

/** Writes a region, or what an edition may show of it, in one form. */
export async function exported(
  format: ExportFormat,
  overview: Overview,
  { edition, fileName }: { readonly edition: Edition; fileName(uri: string): string },
): Promise<Exported> {
  // Findings are not handed on, and meetings follow from the workshops.
  const material = { overview, findings: [], meetings: [], groups: [] };
  return format.write(contextOf(edition === "public" ? publicMaterial(material) : material, { edition, fileName }));
}
