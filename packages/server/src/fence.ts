/** What a block of a Markdown file asks for: ```` ```kurzweg musterstadt.region handoffs ````. */
export interface PictureWish {
  /** Relative to the Markdown file; with `/` in front, to the working folder. */
  readonly path: string;
  /** The name of a view; the process where none is named. */
  readonly view: string;
}

/** Reads what stands behind the fence of a block; nothing where it is no picture. */
export function wishIn(info: string): PictureWish | undefined {
  const [, path, view = "process"] = /^kurzweg\s+(\S+\.region)(?:\s+(\S+))?\s*$/.exec(info.trim()) ?? [];
  return path === undefined ? undefined : { path, view };
}
