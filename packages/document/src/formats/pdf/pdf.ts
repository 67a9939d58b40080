import { words } from "../../words.ts";
import type { Format } from "../format.ts";
import { finish } from "./finish.ts";
import { KEYWORD, pagesOf } from "./pages.ts";
import { template } from "./template.ts";

/** Pages for print and for archives, which screen readers can read (PDF/UA-1). */
export const pdf: Format = {
  name: "pdf",
  endings: ["pdf"],
  needs: "typeset",
  async write(document, pictures, { typeset }) {
    if (!typeset) return [];
    const { data, files } = pagesOf(document, pictures);
    const { pdf: content, places } = await typeset({ ...files, "data.json": JSON.stringify(data), "main.typ": template }, document.asOf);
    finish(content, places, words[document.language].page);
    return [{ name: ".pdf", content }];
  },
  isOwn: (bytes) => {
    const text = new TextDecoder("latin1").decode(bytes);
    return text.startsWith("%PDF-") && text.includes(`<pdf:Keywords>${KEYWORD}</pdf:Keywords>`);
  },
};
