import type { Language } from "@kurzweg/model";
import { LONGEST_COMMENT } from "../report/comment.ts";
import type { Shown } from "./formats.ts";
import type { Outline } from "./outline.ts";
import { words } from "./words.ts";

/** A comparison for a comment on a pull request: what there is no room for is counted. */
export function markdownOf({ notes, outlines }: Shown, language: Language): string {
  const lines = [MARK, "", ...notes.map((note) => `- ${escaped(note)}`), ...(notes.length > 0 ? [""] : []), ...outlines.flatMap(linesOf)];
  let length = 0;
  const end = lines.findIndex((line) => (length += line.length + 1) > LONGEST_COMMENT);
  if (end < 0) return lines.join("\n");
  const lost = lines.slice(end).filter((line) => line.startsWith("- ")).length;
  return [...lines.slice(0, end), "", words[language].more(lost), ""].join("\n");
}

/** Whether a text is such a comment. */
export function isMarkdown(text: string): boolean {
  return text.startsWith(MARK);
}

const MARK = "<!-- kurzweg diff -->";

function linesOf({ title, from, to, sections, sum }: Outline): readonly string[] {
  const inSections = sections.flatMap(({ heading, groups }) => [
    `#### ${heading}`,
    "",
    ...groups.flatMap((group) => [...(group.heading ? [`**${escaped(group.heading)}**`, ""] : []), ...group.lines.map((line) => `- ${escaped(line)}`), ""]),
  ]);
  return [`### ${escaped(title)}`, "", `${escaped(from)} → ${escaped(to)}`, "", escaped(sum), "", ...inSections];
}

function escaped(words: string): string {
  return words
    .replace(/[\\`*_[\]~|]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/\s*[\r\n]+\s*/g, " ");
}
