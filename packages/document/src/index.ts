export type * from "./content/document.ts";
export type { Wish } from "./content/context.ts";
export { documentOf, type Written } from "./content/write.ts";
export { type Beside, type Format, type FormatName, formats, type OutputFile, type Tools } from "./formats/index.ts";
export type { Edition, Material, Meeting, Since } from "./material.ts";
export { drawPictures, type Pictures } from "./pictures.ts";
