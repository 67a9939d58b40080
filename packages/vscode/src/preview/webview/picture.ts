import type { PlaceInFile } from "@kurzweg/server/protocol";
import { element, isSamePlace, mayMove, words } from "./elements.ts";

/** The picture that is shown. */
export interface Picture {
  readonly svg: SVGSVGElement;
  /** As it was sent, to be saved. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

export type Part = SVGGElement;

const holder = element("picture");
/** The colours of a dark screen, which the picture brings along. */
const colours = new CSSStyleSheet();
document.adoptedStyleSheets = [colours];
const DURATION = 260;

let shown: Picture | undefined;
let places: Readonly<Record<string, PlaceInFile>> = {};

export const current = (): Picture | undefined => shown;

/** Shows another picture; what is in both moves from its old place to its new one if `moves` says so. */
export function show(text: string, moves: boolean): void {
  const parsed = new DOMParser().parseFromString(withoutColours(text), "image/svg+xml").documentElement;
  const svg = document.importNode(parsed, true) as unknown as SVGSVGElement;
  describe(svg);
  for (const part of partsOf(svg)) equip(part);
  const before = shown && moves && mayMove() ? boxesOf(shown.svg) : undefined;
  const { width, height } = svg.viewBox.baseVal;
  holder.replaceChildren(svg);
  shown = { svg, text, width, height };
  if (before) moveFrom(before, svg);
}

export function setPlaces(found: Readonly<Record<string, PlaceInFile>>): void {
  places = found;
}

/** Everything in the picture that stands for something in the text. */
export function parts(): readonly Part[] {
  return shown ? partsOf(shown.svg).filter((part) => part.hasAttribute("tabindex")) : [];
}

export function placeOf(part: Element): PlaceInFile | undefined {
  return places[part.getAttribute("data-line") ?? ""];
}

/** Lights up what was written at the first of some places that the picture shows. */
export function light(wanted: readonly PlaceInFile[]): void {
  const all = parts();
  const place = wanted.find((each) => all.some((part) => isSamePlace(placeOf(part), each)));
  const lit = place ? all.filter((part) => isSamePlace(placeOf(part), place)) : [];
  for (const part of all) part.classList.toggle("lit", lit.includes(part));
  if (!document.hasFocus() && lit.length > 0 && !lit.some(isInView)) {
    lit[0]?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: mayMove() ? "smooth" : "auto" });
  }
}

function isInView(part: Part): boolean {
  const [own, room] = [part.getBoundingClientRect(), holder.getBoundingClientRect()];
  return own.left >= room.left && own.right <= room.right && own.top >= room.top && own.bottom <= room.bottom;
}

function partsOf(svg: SVGSVGElement): readonly Part[] {
  return [...svg.querySelectorAll<Part>("g[data-sort]")];
}

/** The page has its own way to be dark: the rules that the picture has for dark screens hold then. */
function withoutColours(text: string): string {
  return text.replace(/<style>@media [^{]*\{(.*)\}<\/style>/s, (_, rules: string) => {
    colours.replaceSync(`body:is(.vscode-dark, .vscode-high-contrast):not(.vscode-high-contrast-light) #picture { ${rules} }`);
    return "";
  });
}

/** A picture whose parts can be reached is a group of them. */
function describe(svg: SVGSVGElement): void {
  const [title, description] = [svg.querySelector(":scope > title"), svg.querySelector(":scope > desc")];
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", title?.textContent ?? "");
  svg.removeAttribute("aria-labelledby");
  element("description").textContent = description?.textContent ?? "";
  title?.remove();
  description?.remove();
}

/** A part is called what stands in it; its tip says more. */
function equip(part: Part): void {
  const tip = part.querySelector(":scope > title");
  const said = tip?.textContent ?? "";
  tip?.remove();
  const label = [...part.querySelectorAll("text")].map((text) => text.textContent).join(" ") || said;
  part.dataset["tip"] = said;
  if (!part.hasAttribute("data-line") || !label || part.parentElement?.closest("g[data-line]")) return;
  part.setAttribute("tabindex", "-1");
  part.setAttribute("role", "button");
  part.setAttribute("aria-label", label);
  const more = [...(said === label ? [] : [said]), ...(part.dataset["into"] ? [words.closer] : [])].filter((each) => each !== "").join(" ");
  if (more !== "") part.setAttribute("aria-description", more);
}

type Boxes = ReadonlyMap<string, DOMRect>;

function boxesOf(svg: SVGSVGElement): Boxes {
  const boxes = new Map<string, DOMRect>();
  for (const [key, part] of keyed(svg)) boxes.set(key, part.getBBox());
  return boxes;
}

function moveFrom(before: Boxes, svg: SVGSVGElement): void {
  for (const [key, part] of keyed(svg)) {
    const [old, now] = [before.get(key), part.getBBox()];
    const timing = { duration: DURATION, easing: "ease-in-out" };
    if (!old) part.animate([{ opacity: 0 }, { opacity: 1 }], timing);
    else if (old.x !== now.x || old.y !== now.y)
      part.animate([{ transform: `translate(${old.x - now.x}px, ${old.y - now.y}px)` }, { transform: "none" }], timing);
  }
}

/** The parts by what they show; of several that show the same, each by its turn. */
function* keyed(svg: SVGSVGElement): Iterable<readonly [string, Part]> {
  const counts = new Map<string, number>();
  for (const part of partsOf(svg)) {
    const key = `${part.dataset["sort"]} ${part.dataset["name"]}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    yield [`${key} ${count}`, part];
  }
}
