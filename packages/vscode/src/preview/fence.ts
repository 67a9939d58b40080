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
