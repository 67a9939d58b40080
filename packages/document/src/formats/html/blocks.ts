import type { Block, Cell, Run, Table, Text } from "../../content/document.ts";
import type { Pictures } from "../../pictures.ts";
import type { Words } from "../../words.ts";
import { partsOf } from "../parts.ts";
import { withoutEmptyColumns } from "../said.ts";
import { plain, safeAddress } from "../text.ts";
import { html, type Html } from "./escape.ts";

/** What blocks are written with. */
export interface Page {
  readonly words: Words;
  readonly pictures: Pictures;
  /** Of the next heading. */
  readonly level: number;
  /** The heading above. */
  readonly heading: string;
}

export function blocksOf(blocks: readonly Block[], page: Page): readonly Html[] {
  return blocks.map((block) => blockOf(block, page));
}

function blockOf(block: Block, page: Page): Html {
  switch (block.is) {
    case "paragraph":
      return html`<p>${textOf(block.text)}</p>`;
    case "notice":
      return html`<p class="notice">${textOf(block.text)}</p>`;
    case "list":
      return html`<ul>
${block.items.map((item) => html`<li>${textOf(item)}</li>`)}
</ul>`;
    case "facts":
      return html`<dl>
${block.facts.map(({ name, values }) => html`<div><dt>${name}</dt>${values.map((value) => html`<dd>${textOf(value)}</dd>`)}</div>`)}
</dl>`;
    case "table":
      return {
        html: partsOf(withoutEmptyColumns(block), MOST_SIGNS, page.words)
          .map((part) => tableOf(part, page).html)
          .join("\n"),
      };
    case "picture":
      return html`<figure id="${block.anchor}">
<figcaption id="${block.anchor}-caption"${block.caption === page.heading ? { html: ' class="hidden"' } : undefined}>${block.caption}</figcaption>
<div class="scroll picture" role="region" aria-labelledby="${block.anchor}-caption" tabindex="0">${{ html: page.pictures.get(block.anchor) ?? "" }}</div>
</figure>`;
    case "section":
      return html`<section id="${block.anchor}">
${heading(block.anchor, block.title, page.level)}
${blocksOf(block.blocks, { ...page, level: page.level + 1, heading: block.title })}
</section>`;
  }
}

function heading(anchor: string, title: string, level: number): Html {
  const tag = { html: `h${Math.min(level, 6)}` };
  return html`<${tag} id="${anchor}-title">${said(title)}</${tag}>`;
}

/** More signs than these in a row do not fit on a page on its side. */
const MOST_SIGNS = 15;
/** More heads than these above mere signs stand upright. */
const MOST_LYING = 2;

function tableOf({ anchor, caption, matrix, signs = 0, columns, rows }: Table, { words, heading: above }: Page): Html {
  const isWide = matrix && columns.length > 8;
  const isUpright = (column: number): boolean => column > 0 && (matrix || (signs > MOST_LYING && column <= signs));
  return html`<div class="table${isWide ? " wide" : ""}">
<div class="scroll" role="region" aria-labelledby="${anchor}-caption" tabindex="0">
<table id="${anchor}"${matrix ? { html: ' class="matrix"' } : undefined}>
<caption id="${anchor}-caption"${caption === above ? { html: ' class="hidden"' } : undefined}><span>${caption}</span></caption>
<thead><tr>${columns.map((column, index) => html`<th scope="col"${isUpright(index) ? { html: ' class="narrow"' } : undefined}><span${isUpright(index) ? { html: ' class="upright"' } : undefined}>${textOf(column)}</span></th>`)}</tr></thead>
<tbody>
${rows.map(({ anchor: id, head, cells }) => html`<tr${id === undefined ? undefined : html` id="${id}"`}><th scope="row"${sourceAttribute(head)}>${contentOf(head, words)}</th>${cells.map((cell) => html`<td${sourceAttribute(cell)}${toneOf(cell)}>${contentOf(cell, words)}</td>`)}</tr>`)}
</tbody>
</table>
</div>
${sourceList({ columns, rows }, words)}
</div>`;
}

function contentOf({ lines, mark }: Cell, words: Words): Html {
  if (mark) {
    const [first] = lines;
    return first ? textOf(first) : html`<span aria-hidden="true">${mark.sign}</span><span class="hidden">${mark.meaning}</span>`;
  }
  const [only, ...more] = lines;
  if (!only) return html`<span aria-hidden="true">–</span><span class="hidden">${words.none}</span>`;
  if (more.length === 0) return textOf(only);
  return html`<ul>${lines.map((line) => html`<li>${textOf(line)}</li>`)}</ul>`;
}

function toneOf({ mark }: Cell): Html | undefined {
  return mark && html` class="${mark.tone} sign"`;
}

function sourceAttribute({ sources, mark }: Cell): Html | undefined {
  if (sources.length === 0 && !mark) return undefined;
  const written = sources.map(({ file, line }) => `${file}:${line}`).join(", ");
  const title = [...(mark ? [mark.meaning] : []), ...(written ? [written] : [])].join("; ");
  return html`${written ? html` data-source="${written}"` : undefined} title="${title}"`;
}

/** Where every statement of a table is written, for those who do not point with a mouse. */
function sourceList({ columns, rows }: Pick<Table, "columns" | "rows">, words: Words): Html {
  const entries = rows.flatMap(({ head, cells }) => {
    const own = [{ name: "", cell: head }, ...cells.map((cell, index) => ({ name: plain(columns[index + 1] ?? []), cell }))].filter(
      ({ cell }) => cell.sources.length > 0,
    );
    const [title] = head.lines;
    return own.length > 0 ? [{ title: title ? plain(title) : words.row, own }] : [];
  });
  if (entries.length === 0) return html``;
  return html`<details><summary>${words.writtenAt}</summary>
<ul>
${entries.map(({ title, own }) => html`<li>${title}: ${own.map(({ name, cell }) => `${name ? `${name} ` : ""}${cell.sources.map(({ file, line }) => `${file}:${line}`).join(", ")}`).join("; ")}</li>`)}
</ul>
</details>`;
}

function textOf(text: Text): Html {
  return { html: text.map((run) => runOf(run).html).join("") };
}

function runOf(run: Run): Html {
  if (typeof run === "string") return said(run);
  const to = safeAddress(run.to);
  return to === undefined ? said(run.text) : html`<a href="${to}">${run.text}</a>`;
}

/** Text in which no day is broken at its hyphens. */
function said(text: string): Html {
  if (!/\d-\d/.test(text)) return html`${text}`;
  const parts = text.split(/(\d{4}-\d\d-\d\d)/);
  return { html: parts.map((part, index) => (index % 2 === 0 ? html`${part}` : html`<span class="day">${part}</span>`).html).join("") };
}
