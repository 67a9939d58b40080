export { type ContactColumn, type ContactField, contactColumns, yesOrNo } from "./contacts/columns.ts";
export { contactSheet, type Sheet } from "./contacts/sheet.ts";
export { fieldOf, keyOf, type List, type Mapping } from "./importing/columns.ts";
export type { ListField } from "./importing/headings.ts";
export { type Listed, readLists, regionText } from "./importing/list.ts";
export { exportKinds } from "./exports/index.ts";
export type { Exported, ExportedFile, ExportFormat, ExportKind } from "./exports/kind.ts";
export { exported } from "./exports/write.ts";
