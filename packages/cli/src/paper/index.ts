export { type Edition, documentOf, drawPictures, type FormatName, formats, isOwnDocument } from "@kurzweg/document";
export { layoutThread } from "../drawing/engine.ts";
