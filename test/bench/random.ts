/** Random numbers that are the same on every machine and in every run. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Some of the items, in their own order. */
  some<Item>(items: readonly Item[], count: number): readonly Item[];
}

/** The generator known as mulberry32: small, fast and good enough for examples. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const some = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const places = items.map((_, index) => index);
    for (let index = 0; index < Math.min(count, places.length); index++) {
      const other = between(index, places.length - 1);
      [places[index], places[other]] = [places[other] as number, places[index] as number];
    }
    return places
      .slice(0, count)
      .sort((left, right) => left - right)
      .map((index) => items[index] as Item);
  };
  return { next, between, some, chance: (probability) => next() < probability, pick: (items) => items[between(0, items.length - 1)] as (typeof items)[number] };
}
