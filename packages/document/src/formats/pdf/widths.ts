/** What a column needs, in points. */
export interface Needed {
  /** For the longest word. */
  readonly least: number;
  /** For the longest line. */
  readonly most: number;
  /** Of the lines of each cell. */
  readonly cells: readonly (readonly number[])[];
  /** Whether more room is of use. */
  readonly grows: boolean;
}

/** How much a column may gain from another one at a time. */
const STEP = 10;
/** Of a column that has to give way to others. */
const NARROWEST = 24;
/** Enough to come close to the best. */
const ROUNDS = 40;
/** What stands left and right of the letters, with the mark of a list. */
const BESIDE = 17;

/** Gives columns what they must have, and what is left so that the rows together have few lines. Columns of signs get no more. */
export function shared(needed: readonly Needed[], width: number): readonly number[] {
  const [least, most] = [sum(needed.map((each) => each.least)), sum(needed.map((each) => each.most))];
  if (least >= width) return lessened(needed, width).map(rounded);
  if (most > width) return fewestLines(needed, width).map(rounded);
  const flexible = sum(needed.filter(({ grows }) => grows).map((each) => each.most));
  return needed.map((each) => rounded(each.grows ? each.most + ((width - most) * each.most) / flexible : each.most));
}

/** Takes from the widest columns alone, whose words are broken anyway, until all fit: a narrow one keeps its short words whole. */
function lessened(needed: readonly Needed[], width: number): readonly number[] {
  const growing = needed.filter(({ grows }) => grows).map((each) => each.least);
  let room = width - sum(needed.filter(({ grows }) => !grows).map((each) => each.least));
  let most = room / Math.max(1, growing.length);
  for (const [index, least] of growing.toSorted((left, right) => left - right).entries()) {
    most = room / (growing.length - index);
    if (least > most) break;
    room -= least;
  }
  return needed.map(({ least, grows }) => (grows ? Math.min(least, Math.max(NARROWEST, most)) : least));
}

/** Begins with what lies evenly between least and most, and lets columns gain from each other as long as lines are saved. */
function fewestLines(needed: readonly Needed[], width: number): readonly number[] {
  const least = sum(needed.map((each) => each.least));
  const wish = sum(needed.map((each) => each.most - each.least));
  let widths = needed.map((each) => each.least + ((each.most - each.least) * (width - least)) / wish);
  let lines = linesIn(needed, widths);
  const flexible = needed.flatMap(({ least: own, most }, column) => (most > own ? [column] : []));
  for (let round = 0; round < ROUNDS; round++) {
    const tried = flexible.flatMap((to) =>
      flexible.flatMap((from) => {
        const rest = (widths[from] ?? 0) - STEP;
        if (from === to || rest < (needed[from]?.least ?? 0)) return [];
        const moved = widths.map((each, column) => (column === from ? rest : column === to ? each + STEP : each));
        return [{ moved, lines: linesIn(needed, moved) }];
      }),
    );
    const best = tried.reduce<(typeof tried)[number] | undefined>((found, each) => (each.lines < (found?.lines ?? lines) ? each : found), undefined);
    if (!best) break;
    ({ moved: widths, lines } = best);
  }
  return widths;
}

/** About how many lines all rows have together. Parts of lines count, so that no small gain is lost. */
function linesIn(needed: readonly Needed[], widths: readonly number[]): number {
  const rows = needed[0]?.cells.length ?? 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    let highest = 1;
    for (const [column, { cells }] of needed.entries()) {
      const room = Math.max(1, (widths[column] ?? 0) - BESIDE);
      let lines = 0;
      for (const line of cells[row] ?? []) lines += Math.max(1, line / room + 0.4);
      highest = Math.max(highest, lines);
    }
    total += highest;
  }
  return total;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function rounded(value: number): number {
  return Math.floor(value * 100) / 100;
}
