import { Inflate } from "fflate";
import { crc32 } from "./crc.ts";
import { type Entry, entriesOf } from "./entries.ts";

/** Why an archive is not unpacked. */
export type ZipProblem = "damaged" | "encrypted" | "too-large";

/** The content of some entries, by their names. */
export type Unpacked = ReadonlyMap<string, Uint8Array>;

const MEGABYTE = 1_000_000;
/** The most that one entry, and all that are wanted together, may hold. */
const MOST_OF_ONE = 8 * MEGABYTE;
const MOST_OF_ALL = 24 * MEGABYTE;
/** Texts that people wrote become at most this many times smaller; below this size, any ratio is harmless. */
const MOST_RATIO = 200;
const SMALL = MEGABYTE / 10;
/** A piece of an archive grows by less than 1100 times, so that it is noticed in time where an entry holds more than it says. */
const PIECE = 4096;

/** Unpacks what is wanted of an archive whose entries are all in order. Never takes more memory than the sizes that are allowed. */
export function unpack(archive: Uint8Array, isWanted: (name: string) => boolean): Unpacked | ZipProblem {
  const entries = entriesOf(archive);
  if (typeof entries === "string") return entries;
  const wanted = entries.filter(({ name }) => isWanted(name));
  if (wanted.some(isTooLarge) || wanted.reduce((sum, { size }) => sum + size, 0) > MOST_OF_ALL) return "too-large";
  const parts = new Map<string, Uint8Array>();
  for (const entry of wanted) {
    const content = contentOf(entry);
    if (!content) return "damaged";
    parts.set(entry.name, content);
  }
  return parts;
}

function isTooLarge({ size, packed }: Entry): boolean {
  return size > MOST_OF_ONE || (size > SMALL && size > packed.length * MOST_RATIO);
}

/** What an entry holds; nothing where that is not what the archive says of it. */
function contentOf({ packed, isDeflated, size, checksum }: Entry): Uint8Array | undefined {
  const content = isDeflated ? inflated(packed, size) : packed;
  return content?.length === size && crc32(content) === checksum ? content : undefined;
}

/** Nothing where there is more or less than was said. */
function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size);
  let end = 0;
  const stream = new Inflate((chunk) => {
    if (end + chunk.length <= size) content.set(chunk, end);
    end += chunk.length;
  });
  try {
    for (let start = 0; start < packed.length && end <= size; start += PIECE)
      stream.push(packed.subarray(start, start + PIECE), start + PIECE >= packed.length);
  } catch {
    return undefined;
  }
  return end === size ? content : undefined;
}
