/** Where a box of the diagram stands, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A thing with a box, and those on which it rests. */
export interface Resting {
  readonly id: string;
  readonly on: readonly string[];
}

const WIDTH = 180;
const HEIGHT = 80;
const ACROSS = 40;
const DOWN = 90;
/** The most boxes side by side. */
const MOST = 9;

/** Places decisions above those on which they rest, and near to them. */
export function placed(decisions: readonly Resting[]): ReadonlyMap<string, Box> {
  const ranks = ranksOf(decisions);
  const levels = Map.groupBy(decisions, ({ id }) => ranks.get(id) ?? 0);
  const lowest = [...levels.keys()].sort((left, right) => left - right).flatMap((rank) => chunks(levels.get(rank) ?? [], MOST));
  const widest = Math.max(1, ...lowest.map(({ length }) => length));
  const columns = new Map<string, number>();
  const boxes = new Map<string, Box>();
  for (const [row, line] of lowest.entries()) {
    for (const [index, { id }] of ordered(line, columns, widest).entries()) {
      const column = index + (widest - line.length) / 2;
      columns.set(id, column);
      boxes.set(id, boxAt(column, lowest.length - 1 - row));
    }
  }
  return boxes;
}

/** From left to right as that on which they rest stands below them; what rests on nothing keeps its order. */
function ordered(line: readonly Resting[], columns: ReadonlyMap<string, number>, widest: number): readonly Resting[] {
  const wanted = ({ on }: Resting): number => {
    const below = on.flatMap((id) => columns.get(id) ?? []);
    return below.length === 0 ? (widest - 1) / 2 : below.reduce((sum, column) => sum + column, 0) / below.length;
  };
  return line.toSorted((left, right) => wanted(left) - wanted(right));
}

/** How many decisions lie one upon the other below each; a circle, which is a mistake, ends where it began. */
function ranksOf(decisions: readonly Resting[]): ReadonlyMap<string, number> {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const ranks = new Map<string, number>();
  const rankOf = (id: string, above: ReadonlySet<string>): number => {
    const known = ranks.get(id);
    if (known !== undefined) return known;
    const below = (byId.get(id)?.on ?? []).filter((each) => byId.has(each) && !above.has(each));
    const rank = Math.max(-1, ...below.map((each) => rankOf(each, new Set([...above, id])))) + 1;
    ranks.set(id, rank);
    return rank;
  };
  for (const { id } of decisions) rankOf(id, new Set([id]));
  return ranks;
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function boxAt(column: number, row: number): Box {
  return { x: ACROSS + Math.round(column * (WIDTH + ACROSS)), y: ACROSS + row * (HEIGHT + DOWN), width: WIDTH, height: HEIGHT };
}
