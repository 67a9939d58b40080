/** How strongly one thing leads to another; both by their index. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Orders things so that what belongs together stands together and little goes back, beginning with the order given.
 * Going back counts `back` times its length. Moves one thing at a time to its best place, until nothing gets better.
 */
export function ordered(count: number, links: readonly Link[], back = 2.5): readonly number[] {
  const touching = linksByEnd(count, links);
  const order = Array.from({ length: count }, (_, index) => index);
  const sweeps = count > 120 ? 2 : 12;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let better = false;
    for (let thing = 0; thing < count; thing++) if (moveToBest(thing, order, touching, back)) better = true;
    if (!better) break;
  }
  return order;
}

function linksByEnd(count: number, links: readonly Link[]): readonly (readonly Link[])[] {
  const touching: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) {
    touching[link.from]?.push(link);
    if (link.to !== link.from) touching[link.to]?.push(link);
  }
  return touching;
}

/** Moves a thing past its neighbours in both directions, and leaves it where all links together cost the least. */
function moveToBest(thing: number, order: number[], touching: readonly (readonly Link[])[], back: number): boolean {
  if ((touching[thing] ?? []).length === 0) return false;
  const at = new Map(order.map((each, place) => [each, place]));
  const start = at.get(thing) ?? 0;
  let best = { gain: 1e-9, place: start };
  for (const step of [-1, 1]) {
    const places = new Map(at);
    let gain = 0;
    for (let place = start + step; place >= 0 && place < order.length; place += step) {
      const other = order[place] as number;
      const both = [...(touching[thing] ?? []), ...(touching[other] ?? []).filter(({ from, to }) => from !== thing && to !== thing)];
      const before = both.reduce((sum, link) => sum + costOf(link, places, back), 0);
      places.set(thing, place);
      places.set(other, place - step);
      gain += before - both.reduce((sum, link) => sum + costOf(link, places, back), 0);
      if (gain > best.gain) best = { gain, place };
    }
  }
  if (best.place === start) return false;
  order.splice(start, 1);
  order.splice(best.place, 0, thing);
  return true;
}

function costOf({ from, to, weight }: Link, places: ReadonlyMap<number, number>, back: number): number {
  const distance = (places.get(to) ?? 0) - (places.get(from) ?? 0);
  return weight * (distance >= 0 ? distance : -distance * back);
}
