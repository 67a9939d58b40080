/** What a block of a Markdown file asks for: ```` ```kurzweg musterstadt.region handoffs ````. */
export interface PictureWish {
  /** Relative to the Markdown file; with `/` in front, to the folder of the workspace. */
  readonly path: string;
  readonly view: string;
}

/** Reads what stands behind the fence of a block; nothing where it is no picture. */
export function wishIn(info: string): PictureWish | undefined {
  const [, path, view = "process"] = /^kurzweg\s+(\S+\.region)(?:\s+(\S+))?\s*$/.exec(info.trim()) ?? [];
  return path === undefined ? undefined : { path, view };
}

/** A picture as a part of a page that has others, too; light, since a page of Markdown has no colours of its own to follow. */
export function embedded(svg: string, id: string): string {
  return svg
    .replace(/<style>.*?<\/style>/s, "")
    .replaceAll(/ data-(?:file|line|column)="[^"]*"/g, "")
    .replaceAll(/\bkurzweg-(title|description)\b/g, `${id}-$1`)
    .replace("<svg ", '<svg style="max-width:100%;height:auto" ');
}

/** One sentence instead of a picture. */
export function sentence(text: string): string {
  return `<p><em>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</em></p>\n`;
}
