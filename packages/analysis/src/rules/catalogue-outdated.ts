import { addMonths, titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import type { Rule } from "./rule.ts";

/** A catalogue was compared with the law more than twelve months before. */
export const catalogueOutdated: Rule = function* ({ region, asOf, language }) {
  for (const catalogue of region.catalogues) {
    const { checked } = catalogue;
    if (checked === undefined || addMonths(checked, 12) >= asOf) continue;
    yield draft("catalogue/outdated", {
      place: catalogue.imported,
      subject: { catalogue: catalogue.name },
      related: [{ message: titleOf(catalogue, language), place: catalogue.place }],
      details: () => ({ catalogue: titleOf(catalogue, language), checked }),
    });
  }
};
