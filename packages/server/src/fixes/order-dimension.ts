import { spanOf } from "@kurzweg/language";
import { titleOf } from "@kurzweg/model";
import { editable, type Fix, problemOf } from "./fix.ts";

/** A dimension whose values are compared gets an order: that in which they stand. */
export const orderDimension: Fix = {
  codes: ["comparison/unordered"],
  *propose(situation) {
    const { language, snapshot } = situation;
    const name = problemOf(situation, "comparison/unordered")?.details.dimension;
    const declared = editable(situation, name, "dimension");
    if (!declared || name === undefined) return;
    const { start } = spanOf(declared.node);
    const title = titleOf(snapshot.region.dimensions.find((each) => each.name === name) ?? { name }, language);
    yield { title: titles[language](title), edits: [{ document: declared.document, start, end: start, text: "ordered " }] };
  },
};

const titles = {
  en: (dimension: string) => `Say that the values of “${dimension}” stand in their order`,
  de: (dimension: string) => `Sagen, dass die Werte von „${dimension}“ in ihrer Reihenfolge stehen`,
} as const;
