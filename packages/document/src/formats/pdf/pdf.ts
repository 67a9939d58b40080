import type { Format } from "../format.ts";
import { KEYWORD, pagesOf } from "./pages.ts";
import { withRowHeads } from "./row-heads.ts";
import { template } from "./template.ts";

/** Pages for print and for archives, which screen readers can read (PDF/UA-1). */
export const pdf: Format = {
  name: "pdf",
  needs: "typeset",
  async write(document, pictures, { typeset }) {
    if (!typeset) return [];
    const { data, files } = pagesOf(document, pictures);
    const content = await typeset({ ...files, "data.json": JSON.stringify(data), "main.typ": template }, document.asOf);
    return [{ name: ".pdf", content: await withRowHeads(content) }];
  },
  isOwn: (bytes) => {
    const text = new TextDecoder("latin1").decode(bytes);
    return text.startsWith("%PDF-") && text.includes(`<pdf:Keywords>${KEYWORD}</pdf:Keywords>`);
  },
};
