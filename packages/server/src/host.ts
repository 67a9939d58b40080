import type { Content } from "@kurzweg/language";
import type { DateText } from "@kurzweg/model";

/** Everything outside that the server may touch. */
export interface Host {
  /** The names of the bundled catalogues. */
  readonly catalogues: readonly string[];
  /** What is at a URI, for files that are not open in the editor. */
  read(uri: string): Promise<Content>;
  /** The region files in some folders, sorted; `node_modules` and hidden folders are left out. */
  files(folders: readonly string[]): Promise<readonly string[]>;
  today(): DateText;
  /** A clock in milliseconds, for budgets only. */
  now(): number;
}
