import { dateInWords } from "@kurzweg/model";
import { isUntouched, type Link, sheetNames, writeXlsx } from "@kurzweg/sheets";
import type { InterfaceDocument } from "../../content/document.ts";
import { words as allWords } from "../../words.ts";
import type { Format } from "../format.ts";
import { gridsOf } from "../grids/collect.ts";
import type { Grid } from "../grids/grid.ts";
import { harmless } from "../text.ts";
import { contentsSheet, headline } from "./contents.ts";
import { HEAD_ROWS, type Places, sheetOf } from "./sheet.ts";

/** One sheet for each table, behind a sheet with links to all of them. */
export const xlsx: Format = {
  name: "xlsx",
  endings: ["xlsx"],
  write: async (document) => [{ name: ".xlsx", content: await workbookOf(document) }],
  isOwn: isUntouched,
};

function workbookOf(document: InterfaceDocument): Promise<Uint8Array> {
  const { language, asOf } = document;
  const words = allWords[language];
  const grids = gridsOf(document);
  const [first = "", ...names] = sheetNames([words.contents, ...grids.map(({ title }) => title)]);
  const places = placesIn(grids, names);
  const head = `${headline(document, words)} – ${harmless(document.title)}`;
  return writeXlsx(
    { sheets: [contentsSheet(document, first, grids, names), ...grids.map((grid, index) => sheetOf(grid, names[index] ?? "", places, words))] },
    { title: head, language, on: asOf, footer: `${head}, ${words.front.asOf} ${dateInWords(asOf, language)}`, page: words.pageOf },
  );
}

/** Where each row with an anchor stands; the first one counts. */
function placesIn(grids: readonly Grid[], names: readonly string[]): Places {
  const places = new Map<string, Link>();
  for (const [index, { rows }] of grids.entries())
    for (const [row, { anchors }] of rows.entries())
      for (const anchor of anchors) if (!places.has(anchor)) places.set(anchor, { sheet: names[index] ?? "", row: row + HEAD_ROWS, column: 0 });
  return places;
}
