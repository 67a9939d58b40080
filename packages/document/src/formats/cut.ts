/** The two parts of a picture that may be divided between two pages, one below the other. */
export function partsOf(svg: string): readonly [string, string] | undefined {
  const [, height, cut] = (/^<svg[^>]* height="(\d+)"[^>]* data-cut="(\d+)"/.exec(svg) ?? []).map(Number);
  if (!height || !cut) return undefined;
  return [between(svg, 0, cut), between(svg, cut, height)];
}

/** What of a picture lies between two heights, in pixels. */
function between(svg: string, from: number, to: number): string {
  return svg
    .replace(/ height="\d+" viewBox="0 0 (\d+) \d+"/, (_, width) => ` height="${to - from}" viewBox="0 ${from} ${width} ${to - from}"`)
    .replace(/ data-cut="\d+"/, "");
}
