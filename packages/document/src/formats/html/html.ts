import type { InterfaceDocument } from "../../content/document.ts";
import type { Pictures } from "../../pictures.ts";
import { type Words, words as allWords } from "../../words.ts";
import { type Format, hasMark, MADE_BY } from "../format.ts";
import { shortBehindShort } from "../parts.ts";
import { blocksOf, type Page } from "./blocks.ts";
import { html as markup, type Html } from "./escape.ts";
import { script, searchField } from "./search.ts";
import { style } from "./style.ts";

/** One page without anything from elsewhere, for the screen and for paper; its one script only helps to search. */
export const html: Format = {
  name: "html",
  endings: ["html", "htm"],
  write: async (document, pictures) => [{ name: ".html", content: await pageOf(document, pictures) }],
  isOwn: hasMark,
};

async function pageOf(document: InterfaceDocument, pictures: Pictures): Promise<string> {
  const words = allWords[document.language];
  const page: Page = { words, pictures, level: 2, heading: "" };
  const short = shortBehindShort(document.chapters);
  const styles = [style, ...pictureStyles(pictures)];
  const hashes = await Promise.all(styles.map(hashOf));
  const policy = `default-src 'none'; style-src ${hashes.join(" ")}; script-src ${await hashOf(script)}; base-uri 'none'; form-action 'none'`;
  const heading = [document.subtitle, document.title, ...(document.recipient === undefined ? [] : [document.recipient])].join(" – ");
  return markup`<!doctype html>
<html lang="${document.language}">
<head>
${{ html: MADE_BY }}
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${heading}, ${words.editions[document.edition]}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header id="top">
<p class="kind">${document.subtitle}, ${words.editions[document.edition]}</p>
<h1>${document.title}</h1>
${blocksOf(document.front, page)}
</header>
${contents(document, words)}
${searchField(words)}
<main>
${document.chapters.map(
  ({ anchor, title, blocks }) => markup`<section class="chapter${short.has(anchor) ? " short" : ""}" id="${anchor}">
<h2 id="${anchor}-title">${title}</h2>
${blocksOf(blocks, { ...page, level: 3, heading: title })}
<p class="up"><a href="#contents">${words.toContents}</a></p>
</section>`,
)}
</main>
<footer><p>${words.made}</p></footer>
<script>${{ html: script }}</script>
</body>
</html>
`.html;
}

function contents({ chapters }: InterfaceDocument, words: Words): Html {
  return markup`<nav id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${words.contents}</h2>
<ol>
${chapters.map(({ anchor, title }) => markup`<li><a href="#${anchor}">${title}</a></li>`)}
</ol>
</nav>`;
}

/** The rules with which pictures follow a dark screen. */
function pictureStyles(pictures: Pictures): readonly string[] {
  const found = [...pictures.values()].flatMap((svg) => [...svg.matchAll(/<style>([^<]*)<\/style>/g)].map(([, rules = ""]) => rules));
  return [...new Set(found)];
}

/** By which a policy lets a style or a script be used. */
async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}'`;
}
