import type { Language } from "@kurzweg/model";
import type { Table } from "./table.ts";

const words = {
  en: {
    title: "Open groups by step and region",
    step: "Step",
    open: "Open in",
    steps: "Open steps",
    none: "covered for everyone",
    absent: "the region has no such step",
    groups: (count: number) => `${count} open ${count === 1 ? "group" : "groups"}`,
    legend: "0: covered for everyone. –: the region has no such step.",
    signs: "Numbers: open groups. Blank: covered for everyone. –: the region has no such step.",
  },
  de: {
    title: "Offene Gruppen nach Schritt und Region",
    step: "Schritt",
    open: "Offen in",
    steps: "Offene Schritte",
    none: "für alle abgedeckt",
    absent: "die Region hat diesen Schritt nicht",
    groups: (count: number) => `${count} offene ${count === 1 ? "Gruppe" : "Gruppen"}`,
    legend: "0: für alle abgedeckt. –: Die Region hat diesen Schritt nicht.",
    signs: "Zahlen: offene Gruppen. Leer: für alle abgedeckt. –: Die Region hat diesen Schritt nicht.",
  },
} as const;

export type TableWriter = (table: Table, language: Language) => string;

/** For a terminal: regions are numbered, because their titles do not fit. */
export const textTable: TableWriter = ({ regions, rows }, language) => {
  const word = words[language];
  const width = Math.max(word.steps.length, ...rows.map(({ title }) => title.length));
  const widest = Math.max(4, String(regions.length).length + 2);
  const cell = (text: string): string => text.padStart(widest);
  const line = (head: string, cells: readonly string[], end: string): string => `${head.padEnd(width)} ${cells.map(cell).join("")}  ${end}`.trimEnd();
  return [
    word.title,
    "",
    ...regions.map(({ title, file }, index) => `${cell(String(index + 1))}  ${title} (${file})`),
    "",
    line(
      word.step,
      regions.map((_, index) => String(index + 1)),
      word.open,
    ),
    ...rows.map(({ title, cells, openIn }) => line(title, cells.map(shown), String(openIn))),
    line(
      word.steps,
      regions.map(({ open }) => String(open)),
      "",
    ),
    "",
    word.legend,
    "",
  ].join("\n");
};

/** The titles of more regions than these stand upright, one beside the other. */
const MOST_LEVEL = 8;

/** Whether a text is such a table. */
export function isTextTable(text: string): boolean {
  return Object.values(words).some(({ title, legend }) => text.startsWith(`${title}\n`) && text.endsWith(`\n${legend}\n`));
}

/** A page of its own, without scripts: a table whose cells are coloured and say what they mean. */
export const htmlTable: TableWriter = ({ regions, rows }, language) => {
  const word = words[language];
  const heads = regions.map(({ title }) => `<th scope="col"><span>${escaped(title)}</span></th>`).join("");
  const body = rows
    .map(({ title, cells, openIn }) => {
      const filled = cells.map((cell) => `<td class="${classOf(cell)}"><span title="${escaped(meaning(cell, language))}">${shown(cell)}</span></td>`).join("");
      return `<tr><th scope="row">${escaped(title)}</th>${filled}<td>${openIn}</td></tr>`;
    })
    .join("\n");
  const sums = regions.map(({ open }) => `<td>${open}</td>`).join("");
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="kurzweg overview">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${word.title}</title><style>${STYLE}</style></head>
<body><main><h1>${word.title}</h1>
<div class="wide" role="region" tabindex="0" aria-label="${word.title}"><table${regions.length > MOST_LEVEL ? ' class="many-regions"' : ""}>
<thead><tr><th scope="col">${word.step}</th>${heads}<th scope="col"><span>${word.open}</span></th></tr></thead>
<tbody>
${body}
</tbody>
<tfoot><tr><th scope="row">${word.steps}</th>${sums}<td></td></tr></tfoot>
</table></div>
<p>${word.legend}</p></main></body>
</html>
`;
};

const STYLE = [
  ":root{color-scheme:light dark;--none:#e8f1f8;--few:#f6d5b8;--some:#e79a5b;--many:#b84a00;--ink:#1b2530;--light:#fff;--paper:#fff}",
  "@media(prefers-color-scheme:dark){:root{--none:#16324a;--few:#5a3414;--some:#8f4d12;--many:#d9742b;--ink:#eef3f7;--light:#000;--paper:#121212}}",
  "body{background:var(--paper);color:var(--ink);font:1rem/1.4 system-ui,sans-serif;margin:1.5rem}.wide{overflow-x:auto}table{border-collapse:collapse}",
  "th,td{border:1px solid #8887;padding:.25rem .5rem}td{text-align:center}tbody th{font-weight:normal;text-align:left}thead th{vertical-align:bottom}",
  "th:first-child{background:var(--paper);left:0;position:sticky}thead th span{display:inline-block;max-width:9rem;overflow-wrap:anywhere}.many-regions thead th span{max-height:14rem;max-width:none;transform:rotate(180deg);writing-mode:vertical-rl}.none{background:var(--none)}.few{background:var(--few)}.some{background:var(--some)}.many{background:var(--many);color:var(--light)}",
  "@media print{body{margin:0}.wide{overflow:visible}*{print-color-adjust:exact}}",
].join("");

/** Room for the legend. */
const NARROWEST = 640;

/** A picture: a square for each step and region, regions numbered in the order of the legend. */
export const svgTable: TableWriter = ({ regions, rows }, language) => {
  const word = words[language];
  const [left, top, cell] = [320, 76, 26];
  const width = Math.max(NARROWEST, left + regions.length * cell + 60);
  const legend = regions.map(({ title }, index) => `${index + 1} ${title}`);
  const below = top + rows.length * cell + 34;
  const height = below + 32 + legend.length * 18;
  const squares = rows.flatMap(({ cells, title }, row) =>
    cells.map((value, column) => {
      const [x, y] = [left + column * cell, top + row * cell];
      const about = `${title}, ${regions[column]?.title ?? ""}: ${meaning(value, language)}`;
      const fill = fills[classOf(value)];
      const text = value === null ? "–" : value === 0 ? "" : String(value);
      return `<g><title>${escaped(about)}</title><rect x="${x}" y="${y}" width="${cell - 2}" height="${cell - 2}" rx="3" fill="${fill}"/><text x="${x + cell / 2 - 1}" y="${y + 17}" text-anchor="middle" font-size="12" fill="${classOf(value) === "many" ? "#ffffff" : "#1b2530"}">${text}</text></g>`;
    }),
  );
  const label = (x: number, y: number, text: string, more = ""): string =>
    `<text x="${x}" y="${y}" font-size="13" fill="#1b2530"${more}>${escaped(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" font-family="Arial, Liberation Sans, sans-serif">`,
    `<!-- kurzweg overview -->`,
    `<title id="title">${word.title}</title><rect width="${width}" height="${height}" fill="#ffffff"/>`,
    label(16, 28, word.title, ' font-weight="bold"'),
    ...regions.map((_, index) => label(left + index * cell + cell / 2 - 1, top - 10, String(index + 1), ' text-anchor="middle"')),
    ...rows.map(({ title }, row) => label(left - 12, top + row * cell + 17, clipped(title), ' text-anchor="end"')),
    ...squares,
    label(16, below, word.signs),
    ...legend.map((text, index) => label(16, below + 26 + index * 18, text)),
    "</svg>",
    "",
  ].join("\n");
};

const fills = { absent: "#f4f5f6", none: "#e8f1f8", few: "#f6d5b8", some: "#e79a5b", many: "#b84a00" } as const;

function classOf(cell: number | null): keyof typeof fills {
  return cell === null ? "absent" : cell === 0 ? "none" : cell === 1 ? "few" : cell <= 3 ? "some" : "many";
}

function meaning(cell: number | null, language: Language): string {
  const word = words[language];
  return cell === null ? word.absent : cell === 0 ? word.none : word.groups(cell);
}

function shown(cell: number | null): string {
  return cell === null ? "–" : String(cell);
}

/** What fits beside the squares. */
function clipped(text: string): string {
  return text.length > 42 ? `${text.slice(0, 41)}…` : text;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
