/** `auto` follows the reader: light, and dark where their screen is. */
export type Theme = "light" | "dark" | "auto";

/**
 * Every colour of the pictures, by what it means; light, then dark. The hues are those of Okabe and Ito, which everybody
 * can tell apart, made dark or light enough for text where they carry text. No colour says anything alone.
 */
export const paints = {
  paper: ["#ffffff", "#15191e"],
  band: ["#f5f7f9", "#1c2229"],
  grid: ["#dfe4e9", "#323a43"],
  edge: ["#9aa4ae", "#6b7682"],
  muted: ["#57616b", "#a3adb8"],
  ink: ["#1c2329", "#e8ecf0"],
  /** Bodies and who is responsible. */
  body: ["#eaf2f9", "#1b2f42"],
  bodyEdge: ["#0068a5", "#63b1e8"],
  bodyInk: ["#00558a", "#9fd0f5"],
  lead: ["#00619b", "#63b1e8"],
  onLead: ["#ffffff", "#10202e"],
  /** Work that is handed on, and time that passes. */
  way: ["#39454f", "#c3ccd5"],
  /** What is open or missing. */
  open: ["#c04a00", "#ff9152"],
  openFill: ["#fdeee3", "#35210f"],
  openInk: ["#9c3c00", "#ffb48a"],
  onOpen: ["#ffffff", "#2b1605"],
  /** What several share, and what goes back. */
  shared: ["#96447a", "#e3a0c8"],
  sharedFill: ["#f8ecf4", "#3d2334"],
  sharedInk: ["#853868", "#eebbda"],
  /** What rests or has to be clarified. */
  pending: ["#8a6300", "#e0b64a"],
  pendingFill: ["#fbf3dc", "#3a2f10"],
  pendingInk: ["#705000", "#edcb77"],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type Paint = keyof typeof paints;

/** The colour of a paint where no style sheet is read. */
export function colourOf(paint: Paint, theme: Theme): string {
  return paints[paint][theme === "dark" ? 1 : 0];
}

/** The rules with which the used paints follow a dark screen; nothing for a theme that does not change. */
export function styleOf(fills: ReadonlySet<Paint>, strokes: ReadonlySet<Paint>, theme: Theme): string {
  if (theme !== "auto") return "";
  const rules = (used: ReadonlySet<Paint>, what: "fill" | "stroke"): string =>
    (Object.keys(paints) as Paint[])
      .filter((paint) => used.has(paint))
      .map((paint) => `.${what}-${paint}{${what}:${paints[paint][1]}}`)
      .join("");
  return `<style>@media screen and (prefers-color-scheme:dark){${rules(fills, "fill")}${rules(strokes, "stroke")}}</style>`;
}
