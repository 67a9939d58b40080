import type { Language } from "@kurzweg/model";
import { type Grid, gridOf, type Head } from "./grid.ts";
import type { Table } from "./table.ts";

const words = {
  en: {
    title: "Open groups by step and region",
    none: "covered for everyone",
    absent: "the region has no such step",
    groups: (count: number) => `${count} open ${count === 1 ? "group" : "groups"}`,
    legend: "0: covered for everyone. –: the region has no such step.",
    signs: "Numbers: open groups. Blank: covered for everyone. –: the region has no such step.",
  },
  de: {
    title: "Offene Gruppen nach Schritt und Region",
    none: "für alle abgedeckt",
    absent: "die Region hat diesen Schritt nicht",
    groups: (count: number) => `${count} offene ${count === 1 ? "Gruppe" : "Gruppen"}`,
    legend: "0: für alle abgedeckt. –: Die Region hat diesen Schritt nicht.",
    signs: "Zahlen: offene Gruppen. Leer: für alle abgedeckt. –: Die Region hat diesen Schritt nicht.",
  },
} as const;

export type TableWriter = (table: Table, language: Language) => string;

/** For a terminal: columns are numbered, because their titles do not fit. */
export const textTable: TableWriter = (table, language) => {
  const word = words[language];
  const { corner, columns, rows, end, foot, sums } = gridOf(table, language);
  const heads = rows.map(inFile);
  const width = Math.max(corner.length, foot.length, ...heads.map(({ length }) => length));
  const widest = Math.max(4, String(Math.max(columns.length, ...sums)).length + 2);
  const cell = (text: string): string => text.padStart(widest);
  const line = (head: string, cells: readonly string[], last: string): string => `${head.padEnd(width)} ${cells.map(cell).join("")}  ${last}`.trimEnd();
  return [
    word.title,
    "",
    ...columns.map((column, index) => `${cell(String(index + 1))}  ${inFile(column)}`),
    "",
    line(
      corner,
      columns.map((_, index) => String(index + 1)),
      end,
    ),
    ...rows.map(({ cells, sum }, index) => line(heads[index] ?? "", cells.map(shown), String(sum))),
    line(foot, sums.map(String), ""),
    "",
    word.legend,
    "",
  ].join("\n");
};

/** Two regions may have the same title. */
function inFile({ title, file }: Head): string {
  return file === undefined ? title : `${title} (${file})`;
}

/** The titles of more columns than these stand upright, one beside the other. */
const MOST_LEVEL = 8;

/** Whether a text is such a table. */
export function isTextTable(text: string): boolean {
  return Object.values(words).some(({ title, legend }) => text.startsWith(`${title}\n`) && text.endsWith(`\n${legend}\n`));
}

/** A page of its own, without scripts: a table whose cells are coloured and say what they mean. */
export const htmlTable: TableWriter = (table, language) => {
  const word = words[language];
  const { isTall, corner, columns, rows, end, foot, sums } = gridOf(table, language);
  const heads = columns.map(({ title }) => `<th scope="col"><span>${escaped(title)}</span></th>`).join("");
  const body = rows
    .map(({ title, cells, sum }) => {
      const filled = cells.map((cell) => `<td class="${classOf(cell)}"><span title="${escaped(meaning(cell, language))}">${shown(cell)}</span></td>`).join("");
      return `<tr><th scope="row">${escaped(title)}</th>${filled}<td>${sum}</td></tr>`;
    })
    .join("\n");
  const kinds = [...(columns.length > MOST_LEVEL ? ["many-columns"] : []), ...(isTall ? ["tall"] : [])];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="kurzweg overview">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${word.title}</title><style>${STYLE}</style></head>
<body><main><h1>${word.title}</h1>
<div class="wide" role="region" tabindex="0" aria-label="${word.title}"><table${kinds.length > 0 ? ` class="${kinds.join(" ")}"` : ""}>
<thead><tr><th scope="col">${corner}</th>${heads}<th scope="col"><span>${end}</span></th></tr></thead>
<tbody>
${body}
</tbody>
<tfoot><tr><th scope="row">${foot}</th>${sums.map((sum) => `<td>${sum}</td>`).join("")}<td></td></tr></tfoot>
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
  "th:first-child{background:var(--paper);left:0;position:sticky}thead th span{display:inline-block;max-width:9rem;overflow-wrap:anywhere}.many-columns thead th span{max-height:14rem;max-width:none;transform:rotate(180deg);writing-mode:vertical-rl}.none{background:var(--none)}.few{background:var(--few)}.some{background:var(--some)}.many{background:var(--many);color:var(--light)}",
  ".wide:has(.tall){max-height:85vh;overflow:auto}.tall thead th{background:var(--paper);position:sticky;top:0;z-index:1}.tall thead th:first-child{z-index:2}.tall tbody th{min-width:12rem}",
  "@media print{body{margin:0}.wide,.wide:has(.tall){max-height:none;overflow:visible}*{print-color-adjust:exact}}",
].join("");

/** Room for the words below. */
const NARROWEST = 640;
/** The side of a square with the room to the next one, and where the first one stands. */
const [CELL, LEFT, TOP] = [26, 320, 76];
/** How wide a letter is, or nearly. */
const LETTER = 7;

/** A picture: a square for each step and region. */
export const svgTable: TableWriter = (table, language) => {
  const grid = gridOf(table, language);
  return grid.isTall ? tallPicture(grid, language) : widePicture(grid, language);
};

/** Regions side by side are numbered in the order of the legend. */
function widePicture({ columns, rows }: Grid, language: Language): string {
  const below = TOP + rows.length * CELL + 34;
  return drawn(
    LEFT + columns.length * CELL + 60,
    below + 32 + columns.length * 18,
    [
      ...columns.map((_, index) => label(LEFT + index * CELL + CELL / 2 - 1, TOP - 10, String(index + 1), ' text-anchor="middle"')),
      ...rows.map(({ title }, row) => label(LEFT - 12, TOP + row * CELL + 17, clipped(title), ' text-anchor="end"')),
      ...rows.flatMap(({ title, cells }, row) =>
        cells.map((value, column) => square(LEFT + column * CELL, TOP + row * CELL, value, `${title}, ${columns[column]?.title ?? ""}`, language)),
      ),
      label(16, below, words[language].signs),
      ...columns.map(({ title }, index) => label(16, below + 26 + index * 18, `${index + 1} ${title}`)),
    ],
    language,
  );
}

/** The titles of steps stand upright above their columns. */
function tallPicture({ columns, rows, end }: Grid, language: Language): string {
  const behind = LEFT + columns.length * CELL + 20;
  const heads = [...columns.map(({ title }, column) => ({ title, x: LEFT + column * CELL + 17 })), { title: end, x: behind + 17 }];
  const top = 80 + Math.max(...heads.map(({ title }) => clipped(title).length)) * LETTER;
  return drawn(
    behind + 40,
    top + rows.length * CELL + 16,
    [
      label(16, 52, words[language].signs),
      ...heads.map(({ title, x }) => label(x, top - 8, clipped(title), ` transform="rotate(-90 ${x} ${top - 8})"`)),
      ...rows.flatMap(({ title, cells, sum }, row) => {
        const y = top + row * CELL;
        return [
          label(LEFT - 12, y + 17, clipped(title), ' text-anchor="end"'),
          ...cells.map((value, column) => square(LEFT + column * CELL, y, value, `${columns[column]?.title ?? ""}, ${title}`, language)),
          label(behind + CELL / 2 - 1, y + 17, String(sum), ' text-anchor="middle"'),
        ];
      }),
    ],
    language,
  );
}

function drawn(wide: number, height: number, parts: readonly string[], language: Language): string {
  const { title } = words[language];
  const width = Math.max(NARROWEST, wide);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" font-family="Arial, Liberation Sans, sans-serif">`,
    `<!-- kurzweg overview -->`,
    `<title id="title">${title}</title><rect width="${width}" height="${height}" fill="#ffffff"/>`,
    label(16, 28, title, ' font-weight="bold"'),
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}

function label(x: number, y: number, text: string, more = ""): string {
  return `<text x="${x}" y="${y}" font-size="13" fill="#1b2530"${more}>${escaped(text)}</text>`;
}

function square(x: number, y: number, value: number | null, whose: string, language: Language): string {
  const kind = classOf(value);
  const written =
    value === 0
      ? ""
      : `<text x="${x + CELL / 2 - 1}" y="${y + 17}" text-anchor="middle" font-size="12" fill="${kind === "many" ? "#ffffff" : "#1b2530"}">${shown(value)}</text>`;
  return `<g><title>${escaped(`${whose}: ${meaning(value, language)}`)}</title><rect x="${x}" y="${y}" width="${CELL - 2}" height="${CELL - 2}" rx="3" fill="${fills[kind]}"/>${written}</g>`;
}

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
