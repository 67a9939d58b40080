export { type ContactColumn, type ContactField, contactColumns, yesOrNo } from "./contacts/columns.ts";
export { contactSheet, type Sheet } from "./contacts/sheet.ts";
