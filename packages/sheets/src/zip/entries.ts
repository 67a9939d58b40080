/** One file in an archive, as the directory at the archive's end describes it. */
export interface Entry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  /** Of the content, in bytes, and its checksum: what is said of it, not what was found. */
  readonly size: number;
  readonly checksum: number;
}

/** Signatures, as numbers with the lowest byte first, and the lengths of what they begin. */
const END = { signature: 0x06054b50, length: 22 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 2000;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * The entries of an archive, nothing of which is unpacked yet. Only plain archives are taken: entries that lie in each other, have the same
 * name, a name that leads elsewhere or one that differs from that at their place are how archives deceive.
 */
export function entriesOf(archive: Uint8Array): readonly Entry[] | "damaged" | "encrypted" | "too-large" {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  if (end === undefined) return "damaged";
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return "too-large";
  if (directory + view.getUint32(end + 12, true) !== end) return "damaged";
  const entries: (Entry & { readonly start: number; readonly end: number })[] = [];
  for (let at = directory, index = 0; index < count; index++) {
    if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.signature) return "damaged";
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return "encrypted";
    const entry = entryAt(at, directory, view, archive);
    if (!entry) return "damaged";
    entries.push(entry);
    at += CENTRAL.length + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const inOrder = entries.toSorted((left, right) => left.start - right.start);
  const isOverlapping = inOrder.some(({ start }, index) => start < (inOrder[index - 1]?.end ?? 0));
  return names.size < entries.length || isOverlapping ? "damaged" : entries;
}

/** Where the record lies that ends an archive. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END.signature && at + END.length + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

/** The entry that a line of the directory describes; nothing where it is not plain. */
function entryAt(at: number, directory: number, view: DataView, archive: Uint8Array): (Entry & { readonly start: number; readonly end: number }) | undefined {
  const method = view.getUint16(at + 10, true);
  const length = view.getUint16(at + 28, true);
  const start = view.getUint32(at + 42, true);
  const nameOf = (from: number): string => new TextDecoder().decode(archive.subarray(from, from + length));
  const name = nameOf(at + CENTRAL.length);
  if (method !== STORED && method !== DEFLATED) return undefined;
  if (/^\/|\\|(?:^|\/)\.\.(?:\/|$)/.test(name)) return undefined;
  if (start + LOCAL.length > directory || view.getUint32(start, true) !== LOCAL.signature) return undefined;
  if (view.getUint16(start + 26, true) !== length || nameOf(start + LOCAL.length) !== name) return undefined;
  const from = start + LOCAL.length + length + view.getUint16(start + 28, true);
  const end = from + view.getUint32(at + 20, true);
  if (end > directory) return undefined;
  return {
    name,
    packed: archive.subarray(from, end),
    isDeflated: method === DEFLATED,
    size: view.getUint32(at + 24, true),
    checksum: view.getUint32(at + 16, true),
    start,
    end,
  };
}
