export { type Bytes, readBytes } from "./bytes.ts";
export { folderContent, type Found, regionFiles } from "./folder.ts";
export { type WriteOptions, type WriteProblem, appendFile, problemOf, removeLeftovers, writeFile } from "./write.ts";
export { diskSource, pathOf, shownPath, uriOf } from "./source.ts";
