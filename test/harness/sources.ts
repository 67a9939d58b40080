import { dirname, join } from "node:path";
import { regionFilesIn } from "./cases.ts";
import { root, shown } from "./pipeline.ts";

/** One region file of the repository. */
export interface SourceFile {
  /** Its path in the repository, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly folder: string;
}

/** Every region file of the repository: cases, examples, catalogues, fixtures, highlighting and scenarios. */
export function allSources(): readonly SourceFile[] {
  return ["examples", "packages/language/catalogues", "test/checks", "test/cli/fixtures", "test/highlighting", "test/scenarios"]
    .flatMap((folder) => regionFilesIn(join(root, folder)))
    .map((path) => ({ name: shown(path, root), path, folder: dirname(path) }));
}
