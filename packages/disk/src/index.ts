export { type Found, regionFiles } from "./folder.ts";
export { diskSource, shownPath, uriOf } from "./source.ts";
