import type { PreviewState } from "./messages.ts";
import { type PageWords, views } from "./words.ts";

export interface PageParts {
  readonly language: string;
  readonly words: PageWords;
  readonly state: PreviewState;
  /** Where scripts and styles may come from, as the editor says it. */
  readonly source: string;
  /** Allows exactly the one script of the page. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
}

/** The page of a preview. It loads nothing from a network, and runs one script. */
export function pageOf({ language, words, state, source, nonce, script, style }: PageParts): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; img-src data: blob:`;
  const tabs = views.map(
    (view) => `<button role="tab" id="tab-${view}" data-view="${view}" aria-controls="picture" tabindex="-1">${escaped(words.views[view])}</button>`,
  );
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kurzweg</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body data-words="${escaped(JSON.stringify(words))}" data-state="${escaped(JSON.stringify(state))}">
<header>
<h1>${escaped(words.pictures)}</h1>
<div role="tablist" aria-label="${escaped(words.pictures)}">${tabs.join("")}</div>
<div role="toolbar" aria-label="${escaped(words.tools)}">
<input type="search" id="find" placeholder="${escaped(words.find)}" aria-label="${escaped(words.find)}">
${button("smaller", "−", words.smaller)}${button("larger", "+", words.larger)}${button("fit", words.fit, words.fitTip)}
${button("svg", "SVG", words.save.replace("{0}", "SVG"))}${button("png", "PNG", words.save.replace("{0}", "PNG"))}${button("copy", words.copy, words.copyTip)}
</div>
</header>
<section id="scope" aria-label="${escaped(words.part)}">
${select("phase", words.phase)}${select("body", words.body)}<button type="button" id="whole" hidden>${escaped(words.whole)}</button>
</section>
<details id="person" open><summary>${escaped(words.person)}</summary><form aria-label="${escaped(words.person)}"></form></details>
<p id="notice" role="status"></p>
<main>
<div id="picture" role="tabpanel" tabindex="0" aria-describedby="description"></div>
<aside id="way" aria-label="${escaped(words.way)}" hidden></aside>
</main>
<p id="description" hidden></p>
<div id="card" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

/** A choice whose options are not known yet. */
function select(id: string, label: string): string {
  return `<span><label for="${id}">${escaped(label)}</label> <select id="${id}"></select></span>`;
}

function button(id: string, label: string, tip: string): string {
  return `<button type="button" id="${id}" title="${escaped(tip)}" aria-label="${escaped(tip)}">${escaped(label)}</button>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
