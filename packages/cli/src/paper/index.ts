export { type Edition, documentOf, drawPictures, type FormatName, formats } from "@kurzweg/document";
export { layoutThread } from "../drawing/engine.ts";
export { pngOf } from "../drawing/png.ts";
