import { isUntouched } from "@kurzweg/sheets";
import { type ExportKind, oneFile, startsWith } from "../exports/kind.ts";
import { contactCsv, contactWorkbook } from "./table.ts";
import { PRODUCT, vcards } from "./vcard.ts";

/** Whom to ask: as cards for an address book, or as the sheet that can be read again. */
export const contacts: ExportKind = {
  name: "contacts",
  formats: [
    { name: "vcf", endings: ["vcf", "vcard"], writes: "text", write: (context) => oneFile(vcards(context)), isOwn: startsWith(`PRODID:${PRODUCT}`) },
    // People go on working in such a file, and it does not tell: it is written over only when they say so.
    { name: "csv", endings: ["csv"], writes: "text", write: (context) => oneFile(contactCsv(context)), isOwn: () => false },
    { name: "xlsx", endings: ["xlsx"], writes: "bytes", write: async (context) => oneFile(await contactWorkbook(context)), isOwn: isUntouched },
  ],
};
