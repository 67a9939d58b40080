import { styleText } from "node:util";
import type { Language } from "@kurzweg/model";
import type { Form } from "../outputs.ts";
import { isMarkdown, markdownOf } from "./markdown.ts";
import type { Outline } from "./outline.ts";
import { words } from "./words.ts";

/** What is shown of a comparison: what can be said in a sentence each, and the regions that have changed. */
export interface Shown {
  readonly notes: readonly string[];
  readonly outlines: readonly Outline[];
}

/** How a comparison is written for people. */
type Writer = (shown: Shown, language: Language, coloured: boolean) => string;

/** One form of a comparison; without a writer, it is data. */
export interface DifferenceForm extends Form {
  readonly write?: Writer;
}

/** How each text ends: with the counts, or with the last sentence about a region. */
const END =
  /(?:, \d+ (?:gone|erledigt)|Nothing has changed|is new|is no longer there|ha(?:s|ve) not changed|Nichts hat sich geändert|ist neu|gibt es nicht mehr|nicht geändert)\.\n$/;

/** For a terminal. */
const text: Writer = ({ notes, outlines }, _, coloured) => {
  const bold = (words: string): string => (coloured ? styleText("bold", words, { validateStream: false }) : words);
  return [
    ...(notes.length > 0 ? [notes.map((note) => `${note}\n`).join("")] : []),
    ...outlines.map(({ title, from, to, sections, sum }) =>
      [
        bold(`${title}: ${from} → ${to}`),
        "",
        ...sections.flatMap(({ heading, groups }) => [
          bold(heading),
          ...groups.flatMap((group) => [...(group.heading ? [`  ${group.heading}`] : []), ...group.lines.map((line) => `    ${line}`)]),
          "",
        ]),
        sum,
        "",
      ].join("\n"),
    ),
  ].join("\n");
};

/** A page of its own, without scripts. */
const html: Writer = ({ notes, outlines }, language) => {
  const said = notes.length > 0 ? [`<ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join("")}</ul>`] : [];
  const parts = outlines.flatMap(({ title, from, to, sections, sum }) => [
    `<section><h1>${escaped(title)}</h1><p>${escaped(from)} → ${escaped(to)}</p>`,
    ...sections.map(
      ({ heading, weight, groups }) =>
        `<h2${weight ? ` class="${weight}"` : ""}>${escaped(heading)}</h2>${groups
          .map(
            (group) =>
              `${group.heading ? `<h3>${escaped(group.heading)}</h3>` : ""}<ul>${group.lines.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`,
          )
          .join("")}`,
    ),
    `<p><strong>${escaped(sum)}</strong></p></section>`,
  ]);
  const [only, ...others] = outlines;
  const title = escaped(only && others.length === 0 ? only.title : words[language].several);
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="generator" content="kurzweg diff">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title><style>${STYLE}</style></head>`,
    `<body><main>${[...(only ? [] : [`<h1>${title}</h1>`]), ...said, ...parts].join("\n")}</main></body>`,
    `</html>`,
    "",
  ].join("\n");
};

const STYLE =
  ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:52rem;padding:0 1rem}h1{line-height:1.2}h2{border-bottom:1px solid;margin-top:2rem;padding-bottom:.25rem}h2.needs-agreement{border-bottom-width:3px}h3{font-size:1rem;margin-bottom:0}ul{margin-top:.25rem}li{overflow-wrap:anywhere}@media print{body{margin:0;max-width:none}}";

/** All forms of a comparison, in the order of the help. */
export const forms: readonly DifferenceForm[] = [
  { name: "text", write: text, owns: (written) => END.test(written) },
  { name: "markdown", write: markdownOf, owns: isMarkdown },
  { name: "html", write: html, owns: (written) => written.includes('<meta name="generator" content="kurzweg diff">') },
  { name: "json", owns: (written) => written.includes('"format": "kurzweg-diff/1"') },
];

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
