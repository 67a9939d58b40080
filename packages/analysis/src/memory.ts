import type { Box } from "./space/box.ts";
import type { Space } from "./space/space.ts";

/**
 * Keeps, from one check to the next, what was worked out from groups of people alone: after a small edit most of it is
 * asked for again. A result is found by everything that it follows from, written out as its key: the space and the boxes.
 * Places are never part of it, so that lines may move. What two checks in a row did not ask for is forgotten.
 */
export interface Memory {
  /** Begins another check. */
  next(): void;
  /** What was remembered, or is worked out now; it is kept unless `isWhole` says that it was given up half-way. */
  recall<Result>(what: string, inputs: readonly (string | readonly Box[])[], space: Space, compute: () => Result, isWhole?: () => boolean): Result;
}

export function memoryOf(): Memory {
  // By space, then by what else a result follows from.
  let recent = new Map<string, Map<string, unknown>>();
  let before: ReadonlyMap<string, ReadonlyMap<string, unknown>> = new Map();
  return {
    next() {
      before = recent;
      recent = new Map();
    },
    recall<Result>(what: string, inputs: readonly (string | readonly Box[])[], space: Space, compute: () => Result, isWhole = () => true): Result {
      const within = spaceKey(space);
      const key = [what, ...inputs.map(keyOf)].join("\n");
      let here = recent.get(within);
      if (!here) recent.set(within, (here = new Map()));
      const known = here.get(key) ?? before.get(within)?.get(key);
      const result = known === undefined ? compute() : (known as Result);
      if (isWhole()) here.set(key, result);
      return result;
    },
  };
}

/** Remembers nothing. */
export const forgetful: Memory = { next: () => undefined, recall: (_what, _inputs, _space, compute) => compute() };

/** The number of boxes, and all their words. */
function keyOf(input: string | readonly Box[]): string {
  if (typeof input === "string") return `${input.length} ${input}`;
  let key = `${input.length} `;
  for (const box of input) for (const word of box) key += String.fromCharCode(word & 0xffff, word >>> 16);
  return key;
}

const spaceKeys = new WeakMap<Space, string>();

/** What a space is made of, apart from the words for it. */
function spaceKey(space: Space): string {
  let key = spaceKeys.get(space);
  if (key === undefined) {
    const axes = space.axes.map(({ dimension, stretches }) => [
      dimension.name,
      dimension.is === "enumeration" ? dimension.values.map(({ name }) => name) : dimension.from,
      stretches,
    ]);
    spaceKeys.set(space, (key = `${JSON.stringify(axes)} ${keyOf(space.impossible)}`));
  }
  return key;
}
