export { type Edition, documentOf, drawPictures, type Format, formats, type OutputFile } from "@kurzweg/document";
export { layoutThread } from "../drawing/engine.ts";
export { type Output, outputsOf, pathOf } from "./outputs.ts";
export { toolsFor } from "./tools.ts";
