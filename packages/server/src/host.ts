import type { Content } from "@kurzweg/language";
import type { DateText } from "@kurzweg/model";
import type { Thread, ThreadName } from "./pictures/thread.ts";

/** What lies in a folder, as URIs. */
export interface FolderContent {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Everything outside that the server may touch. */
export interface Host {
  /** The names of the bundled catalogues. */
  readonly catalogues: readonly string[];
  /** What is at a URI, for files that are not open in the editor. */
  read(uri: string): Promise<Content>;
  /** The region files in some folders, sorted; `node_modules` and hidden folders are left out. */
  files(folders: readonly string[]): Promise<readonly string[]>;
  /** The region files and the folders, with a slash at their end, that lie directly in a folder, sorted. */
  list(folder: string): Promise<FolderContent>;
  today(): DateText;
  /** A clock in milliseconds, for budgets only. */
  now(): number;
  /** Tidies up memory: nobody waits at the moment, and who types next should not have to. */
  rest?(): void;
  /** Starts a thread in which pictures are prepared or drawn. */
  startThread<Question, Answer>(name: ThreadName): Thread<Question, Answer>;
}

/** What lies directly in a folder, of all region files that there are. */
export function directlyIn(folder: string, all: readonly string[]): FolderContent {
  const inside = all.filter((uri) => uri.startsWith(folder)).map((uri) => uri.slice(folder.length).split("/"));
  const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort().map((name) => folder + name);
  return {
    files: distinct(inside.flatMap(([name = "", ...more]) => (more.length === 0 ? name : []))),
    folders: distinct(inside.flatMap(([name = "", ...more]) => (more.length > 0 ? `${name}/` : []))),
  };
}
