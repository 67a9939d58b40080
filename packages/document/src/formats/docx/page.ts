/** Lengths in twips, of which there are 1440 in an inch: of a sheet of A4, its margins, and the text on it. */
export const sheet = { short: 11906, long: 16838, margin: 1134, footer: 567 } as const;

export function textWidth(isLandscape: boolean): number {
  return (isLandscape ? sheet.long : sheet.short) - 2 * sheet.margin;
}

export function textHeight(isLandscape: boolean): number {
  return (isLandscape ? sheet.short : sheet.long) - 2 * sheet.margin;
}

/** In a millimetre. */
export const MILLIMETRE = 1440 / 25.4;
/** In a pixel of a picture, of which there are 96 in an inch. */
export const PIXEL = 15;
