/** Keeps what was used last, so many things at most; gives back what it is given. */
export function remember<Thing>(all: Map<string, Thing>, key: string, thing: Thing, most: number): Thing {
  all.delete(key);
  all.set(key, thing);
  for (const oldest of all.keys()) {
    if (all.size <= most) break;
    all.delete(oldest);
  }
  return thing;
}
