export { unguarded } from "./csv/guard.ts";
export { type CsvWish, writeCsv } from "./csv/write.ts";
export type * from "./workbook.ts";
