import type { Tone } from "../content/document.ts";

/** Colours of a cell with a sign, on white paper, as six digits; the contrast is that of WCAG 2.2 AA. */
export interface Colours {
  readonly ink: string;
  readonly fill?: string;
}

/** They only repeat what the signs say. */
export const tones: Readonly<Record<Tone, Colours>> = {
  leads: { ink: "FFFFFF", fill: "00619B" },
  responsible: { ink: "00497A", fill: "DCEBF7" },
  "takes-part": { ink: "00497A" },
  open: { ink: "8A3500", fill: "FDE3D0" },
  pending: { ink: "664900", fill: "FBF0CF" },
  shared: { ink: "75305F", fill: "F6E4F0" },
  none: { ink: "57616B" },
};

/** Of everything else on paper. */
export const paper = { ink: "1C2329", muted: "57616B", line: "C3CCD5", band: "F3F6F9", link: "00558A", lead: "00619B" } as const;
