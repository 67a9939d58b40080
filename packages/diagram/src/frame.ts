import { type Language, type Overview, titleOf } from "@kurzweg/model";
import { heightOf, moved, paragraph, type Scene, type Shape } from "./scene.ts";
import { widthOf } from "./text/measure.ts";
import { wrap } from "./text/wrap.ts";
import type { Content, LegendItem, View } from "./views/view.ts";
import { SAMPLE } from "./views/view.ts";
import { words } from "./words.ts";

const MARGIN = 28;
/** Pictures are at least so wide that their words can be read. */
const NARROWEST = 520;
const heading = { size: 20, weight: "bold" } as const;
const small = { size: 12 } as const;

/** Puts the question above a picture, and below it its notes and the meaning of its signs. */
export function framed(content: Content, view: View, overview: Overview): Scene {
  const { language } = overview;
  const width = Math.max(NARROWEST, content.width);
  const title = view.question[language];
  const subtitle = subtitleOf(overview);
  const shapes: Shape[] = [];
  let y = 0;
  const write = (text: string, setting: { readonly size: number; readonly weight?: "bold" }, fill: "ink" | "muted"): void => {
    const lines = wrap(text, { ...setting, width, lines: 3, language });
    shapes.push(...paragraph(lines, { ...setting, x: 0, top: y, fill }));
    y += heightOf(lines.length, setting);
  };
  write(title, heading, "ink");
  y += 2;
  write(subtitle, { size: 13 }, "muted");
  y += 20;
  const cut = content.cut === undefined ? undefined : MARGIN + y + content.cut;
  shapes.push(...moved(content.shapes, { x: 0, y }));
  y += content.height + (content.height > 0 ? 22 : 0);
  for (const note of content.notes) {
    write(note, { size: 13 }, "ink");
    y += 5;
  }
  const legend = legendOf(content.legend, width, language);
  if (content.legend.length > 0) {
    y += content.notes.length > 0 ? 10 : 0;
    shapes.push(...moved(legend.shapes, { x: 0, y }));
    y += legend.height;
  }
  return {
    width: width + 2 * MARGIN,
    height: y + 2 * MARGIN,
    title: `${title} ${subtitle}`,
    description: [...content.description, ...content.notes.filter((note) => !content.description.includes(note))].join(" "),
    shapes: moved(shapes, { x: MARGIN, y: MARGIN }),
    places: content.places,
    cut,
  };
}

function subtitleOf({ region, asOf, about, language }: Overview): string {
  const word = words[language];
  return [titleOf(region, language), `${word.asOf} ${dateInWords(asOf, language)}`, ...(about ? [`${word.only} ${about}`] : [])].join("  ·  ");
}

/** A date as the readers of a language write it. */
export function dateInWords(date: string, language: Language): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return language === "de"
    ? `${Number(day)}. ${words.de.months[Number(month) - 1] ?? ""} ${year}`
    : `${Number(day)} ${words.en.months[Number(month) - 1] ?? ""} ${year}`;
}

/** The meaning of the signs, in rows. */
function legendOf(items: readonly LegendItem[], width: number, language: Language): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [
    {
      is: "line",
      points: [
        { x: 0, y: 0 },
        { x: width, y: 0 },
      ],
      stroke: "grid",
    },
  ];
  const row = SAMPLE.height + 8;
  let [x, y] = [0, 12];
  for (const { sample, words: meaning } of items) {
    const room = Math.min(width - SAMPLE.width - 8, 420);
    const lines = wrap(meaning, { ...small, width: room, lines: 2, language });
    const wide = SAMPLE.width + 8 + Math.max(...lines.map((line) => widthOf(line, small)));
    if (x > 0 && x + wide > width) [x, y] = [0, y + row];
    shapes.push(...moved(sample, { x, y }));
    shapes.push(...paragraph(lines, { ...small, x: x + SAMPLE.width + 8, top: y + (SAMPLE.height - heightOf(lines.length, small)) / 2, fill: "muted" }));
    x += wide + 26;
  }
  return { shapes, height: y + SAMPLE.height };
}
