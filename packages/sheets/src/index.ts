export { unguarded } from "./csv/guard.ts";
export { type CsvWish, writeCsv } from "./csv/write.ts";
export { officeFile, type Parts, partsOf } from "./office/parts.ts";
export { isUntouched, locales, type Properties, withProperties } from "./office/properties.ts";
export { readTables } from "./read.ts";
export type { Reading, Refusal, TextRow, TextTable } from "./texts.ts";
export type * from "./workbook.ts";
export { sheetNames } from "./xlsx/names.ts";
export { type About, writeXlsx } from "./xlsx/write.ts";
