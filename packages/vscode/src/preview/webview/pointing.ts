import type { PlaceInFile } from "@kurzweg/server/protocol";
import { editor } from "./editor.ts";
import { element, isSamePlace } from "./elements.ts";
import { type Part, parts, placeOf } from "./picture.ts";
import type { Scope } from "./scope.ts";
import { reveal } from "./viewport.ts";

const area = element("picture");
const card = element("card");
/** How long somebody points at something before its card appears, in milliseconds. */
const REST = 350;

let waiting: ReturnType<typeof setTimeout> | undefined;
/** Where the card that was asked for belongs. */
let pointed: { readonly place: PlaceInFile; readonly part: Part } | undefined;

/** A click leads to the text, or to a closer picture; pointing shows a card, and arrows lead from part to part. */
export function listenForPointing(open: (scope: Scope) => void): void {
  const follow = (part: Part | undefined, { ctrlKey, metaKey }: MouseEvent | KeyboardEvent): void => {
    const into = ctrlKey || metaKey ? undefined : part?.dataset["into"];
    if (part && (into === "body" || into === "phase")) return open({ [into]: part.dataset["name"] ?? "" });
    go(part);
  };
  area.addEventListener("click", (event) => {
    if (!area.classList.contains("dragged")) follow(partAt(event.target), event);
  });
  // Also after the picture has moved below the pointer, which hides the card.
  area.addEventListener("pointermove", ({ target }) => point(partAt(target)));
  area.addEventListener("pointerleave", hideCard);
  area.addEventListener("scroll", hideCard);
  area.addEventListener("focusin", ({ target }) => point(partAt(target)));
  area.addEventListener("keydown", (event) => pressed(event, follow));
}

/** Shows what is known of the part to which somebody still points. */
export function showCard(place: PlaceInFile, html: string): void {
  if (!pointed || !isSamePlace(pointed.place, place)) return;
  const content = new DOMParser().parseFromString(html, "text/html");
  for (const foreign of content.querySelectorAll("script, style, iframe, img, link")) foreign.remove();
  for (const link of content.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  card.replaceChildren(...content.body.childNodes);
  card.hidden = false;
  const own = pointed.part.getBoundingClientRect();
  const below = own.bottom + 8 + card.offsetHeight < window.innerHeight;
  card.style.left = `${Math.max(8, Math.min(own.left, window.innerWidth - card.offsetWidth - 8))}px`;
  card.style.top = `${below ? own.bottom + 8 : Math.max(8, own.top - 8 - card.offsetHeight)}px`;
}

export function hideCard(): void {
  clearTimeout(waiting);
  pointed = undefined;
  card.hidden = true;
}

function point(part: Part | undefined): void {
  if (part && pointed?.part === part) return;
  hideCard();
  const place = part && placeOf(part);
  if (!part || !place) return;
  pointed = { part, place };
  waiting = setTimeout(() => editor.postMessage({ is: "hover", place }), REST);
}

function go(part: Part | undefined): void {
  const place = part && placeOf(part);
  if (place) editor.postMessage({ is: "go", place });
}

function partAt(target: EventTarget | null): Part | undefined {
  return target instanceof Element ? (target.closest<Part>("g[tabindex]") ?? undefined) : undefined;
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function pressed(event: KeyboardEvent, follow: (part: Part, event: KeyboardEvent) => void): void {
  const from = partAt(event.target);
  const direction = directions[event.key];
  if (event.key === "Escape") {
    hideCard();
    return from && area.focus();
  }
  if (event.key === "Enter" || event.key === " ") {
    // The first part is the way into the picture.
    if (from) follow(from, event);
    else focusOn(parts()[0]);
  } else if (from && direction) focusOn(nextFrom(from, direction));
  else return;
  event.preventDefault();
}

export function focusOn(part: Part | undefined): void {
  part?.focus({ preventScroll: true });
  if (part) reveal(part);
}

/** The nearest part in a direction; what lies aside counts twice. */
function nextFrom(from: Part, [x, y]: readonly [number, number]): Part | undefined {
  const start = middleOf(from);
  const ahead = parts().flatMap((part) => {
    const { x: partX, y: partY } = middleOf(part);
    const [dx, dy] = [partX - start.x, partY - start.y];
    const along = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    return part !== from && along > 1 && aside <= along * 2 ? [{ part, distance: along + 2 * aside }] : [];
  });
  return ahead.sort((left, right) => left.distance - right.distance)[0]?.part;
}

function middleOf(part: Part): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = part.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
