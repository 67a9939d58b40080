export { type Found, regionFiles } from "./folder.ts";
export { diskSource, pathOf, shownPath, uriOf } from "./source.ts";
