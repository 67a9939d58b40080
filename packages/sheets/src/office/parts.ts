import { strFromU8, strToU8, type UnzipFileFilter, unzipSync, zipSync } from "fflate";

/** The files within an office file, by their paths; those that are XML as text. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** Where it begins, and what leads from there to everything else. */
const first = ["[Content_Types].xml", "_rels/.rels"];

/** The parts of an office file that was just written, or some of one that anybody wrote; throws where it is none. */
export function partsOf(bytes: Uint8Array, filter: UnzipFileFilter = () => true): Parts {
  return new Map(Object.entries(unzipSync(bytes, { filter })).map(([path, content]) => [path, /\.(?:xml|rels)$/.test(path) ? strFromU8(content) : content]));
}

/** An office file of some parts: the same parts give the same bytes, at any time and in every zone. With `level` 0 nothing is made smaller. */
export function officeFile(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const rank = (path: string): number => (first.includes(path) ? first.indexOf(path) : first.length);
  const paths = [...parts.keys()].sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1));
  const files = paths.map((path) => {
    const content = parts.get(path) ?? "";
    return [path, typeof content === "string" ? strToU8(content) : content] as const;
  });
  // The first day that an archive can hold, by the clock of the machine, which is what is written; noon is left out in no zone.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1, 12), level });
}
