export { type Document, documentOf } from "./document.ts";
export { formFindings } from "./findings.ts";
export { type LinkedFile, linkAll } from "./linking.ts";
export { type Content, type Library, libraryOf, type Loaded, load, type Source } from "./loading.ts";
export { regionOf } from "./to-model/index.ts";
