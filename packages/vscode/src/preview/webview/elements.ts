import type { PlaceInFile } from "@kurzweg/server/protocol";
import type { PageWords } from "../words.ts";

/** The element of the page with an id; the page always has it. */
export function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no “${id}”.`);
  return found as Kind;
}

export const words = JSON.parse(document.body.dataset["words"] ?? "{}") as PageWords;

/** Makes an element with some text or other elements in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function say(text: string): void {
  element("notice").textContent = text;
}

export function isSamePlace(one: PlaceInFile | undefined, other: PlaceInFile): boolean {
  return one?.file === other.file && one.range.start.line === other.range.start.line && one.range.start.character === other.range.start.character;
}

/** Whether things may move by themselves. */
export function mayMove(): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches && !document.body.classList.contains("vscode-reduce-motion");
}
