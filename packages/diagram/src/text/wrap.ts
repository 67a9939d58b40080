import type { Language } from "@kurzweg/model";
import { syllablesOf } from "./hyphenate.ts";
import { type Setting, widthOf } from "./measure.ts";

export interface Room extends Setting {
  /** The widest line, in pixels. */
  readonly width: number;
  /** What does not fit into so many lines ends with “…”. */
  readonly lines: number;
  readonly language: Language;
}

/** Breaks a text into lines that fit: between words, else inside of words, else anywhere. */
export function wrap(text: string, room: Room): readonly string[] {
  const lines: string[] = [];
  let line = "";
  // A long text is cut before it is measured: nobody could see the rest.
  const most = Math.ceil((room.width / room.size) * 8 * room.lines) + 100;
  for (const word of text
    .slice(0, most)
    .replaceAll(/(?<=§§?) (?=\d)/g, "\u00A0")
    .split(/[^\S\u00A0]+/)
    .filter(Boolean)) {
    let rest = word;
    while (rest !== "") {
      const start = line === "" ? "" : `${line} `;
      if (fits(start + rest, room)) {
        line = start + rest;
        break;
      }
      const [head, tail] = broken(rest, start, room);
      if (head !== "") [line, rest] = [start + head, tail];
      lines.push(line);
      line = "";
    }
    if (lines.length > room.lines) break;
  }
  if (line !== "") lines.push(line);
  return lines.length <= room.lines ? lines : shortened(lines.slice(0, room.lines), room);
}

function fits(text: string, room: Room): boolean {
  return widthOf(text, room) <= room.width;
}

/** As much of a word as fits behind what the line holds, and the rest of it. Nothing where the word had better begin a line. */
function broken(word: string, start: string, room: Room): readonly [head: string, tail: string] {
  const parts = /[-/–—]/.test(word) ? word.split(/(?<=[-/–—])/) : syllablesOf(word, room.language);
  for (let count = parts.length - 1; count > 0; count--) {
    const head = parts.slice(0, count).join("");
    const shown = /[-/–—]$/.test(head) ? head : `${head}-`;
    if (fits(start + shown, room)) return [shown, parts.slice(count).join("")];
  }
  if (start !== "") return ["", word];
  const letters = [...word];
  let count = 1;
  while (count < letters.length && fits(letters.slice(0, count + 1).join(""), room)) count++;
  return [letters.slice(0, count).join(""), letters.slice(count).join("")];
}

function shortened(lines: readonly string[], room: Room): readonly string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? cut(line, room) : line));
}

/** The beginning of a text with “…”, as much as fits into one line. */
export function cut(text: string, room: Omit<Room, "lines" | "language">): string {
  const letters = [...text.replace(/-$/, "")];
  while (letters.length > 0 && widthOf(`${letters.join("")}…`, room) > room.width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** A text in one line: cut where it does not fit. */
export function oneLine(text: string, room: Omit<Room, "lines" | "language">): string {
  const whole = text.replaceAll(/\s+/g, " ").trim();
  return widthOf(whole, room) <= room.width ? whole : cut(whole.slice(0, 2000), room);
}
