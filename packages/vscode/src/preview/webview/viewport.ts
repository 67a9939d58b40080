import { element, mayMove } from "./elements.ts";
import { current } from "./picture.ts";

/** The picture lies in an area that scrolls; zooming changes how large it is. */
const area = element("picture");
const [SMALLEST, LARGEST, STEP] = [0.1, 6, 1.2];

let zoom = 1;
/** Until somebody zooms, the picture fits into the width where its words can still be read. */
let own = false;

/** Words of a picture that is smaller can hardly be read. */
const READABLE = 0.7;

/** Gives a new picture its size. */
export function settle(): void {
  if (own) return resize(zoom);
  const picture = current();
  if (picture) resize(Math.min(1, Math.max(READABLE, area.clientWidth / picture.width)));
}

export function fit(): void {
  const picture = current();
  if (!picture) return;
  own = true;
  resize(Math.min(1.5, area.clientWidth / picture.width, area.clientHeight / picture.height));
}

/** Zooms around a point of the window; around the middle without one. */
export function zoomBy(factor: number, at?: { readonly x: number; readonly y: number }): void {
  const room = area.getBoundingClientRect();
  const [x, y] = at ? [at.x - room.left, at.y - room.top] : [room.width / 2, room.height / 2];
  const before = zoom;
  own = true;
  resize(zoom * factor);
  const grown = zoom / before;
  area.scrollLeft = (area.scrollLeft + x) * grown - x;
  area.scrollTop = (area.scrollTop + y) * grown - y;
}

function resize(wanted: number): void {
  const picture = current();
  zoom = Math.min(LARGEST, Math.max(SMALLEST, wanted));
  if (!picture) return;
  picture.svg.setAttribute("width", String(picture.width * zoom));
  picture.svg.setAttribute("height", String(picture.height * zoom));
}

export function listenForZoom(): void {
  element("smaller").addEventListener("click", () => zoomBy(1 / STEP));
  element("larger").addEventListener("click", () => zoomBy(STEP));
  element("fit").addEventListener("click", fit);
  new ResizeObserver(() => own || settle()).observe(area);
  area.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomBy(Math.exp(-event.deltaY / 300), event);
    },
    { passive: false },
  );
  area.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoomBy(STEP);
    else if (event.key === "-") zoomBy(1 / STEP);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  });
  listenForDrags();
}

/** Dragging moves the picture; a click is not a drag. */
function listenForDrags(): void {
  let from: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | undefined;
  area.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    from = { x: event.clientX, y: event.clientY, left: area.scrollLeft, top: area.scrollTop };
  });
  window.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.abs(dx) + Math.abs(dy) > 4) area.classList.add("dragged");
    area.scrollTo(from.left - dx, from.top - dy);
  });
  window.addEventListener("pointerup", () => {
    from = undefined;
    // The click that ends a drag is still to come.
    setTimeout(() => area.classList.remove("dragged"));
  });
}

/** Brings a part into sight. */
export function reveal(part: Element): void {
  part.scrollIntoView({ block: "nearest", inline: "nearest", behavior: mayMove() ? "smooth" : "auto" });
}
