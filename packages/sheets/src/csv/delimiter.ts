/** What may stand between cells; of several that fit equally well, the first. */
const delimiters = [";", "\t", ",", "|"] as const;
/** How many rows are looked at. */
const ROWS = 20;

/** What stands between the cells of a table: that with which most of the first rows have the same number of cells, and the most of these. */
export function delimiterOf(rowsWith: (delimiter: string) => Iterable<readonly unknown[]>): string {
  const fits = delimiters.map((delimiter) => ({ delimiter, fit: fitOf(rowsWith(delimiter)) }));
  return fits.reduce((best, each) => (each.fit > best.fit ? each : best)).delimiter;
}

function fitOf(rows: Iterable<readonly unknown[]>): number {
  const counts = new Map<number, number>();
  let seen = 0;
  for (const { length } of rows) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    if (++seen === ROWS) break;
  }
  return Math.max(0, ...[...counts].map(([length, count]) => count + length / (length + 1)));
}
