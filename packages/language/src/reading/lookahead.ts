import { bodyOf, canBegin, candidatesOf, END, type Part } from "./compiled.ts";

/**
 * Looks ahead without reading, up to the token `limit`. Gives the token after the element,
 * or -1 minus the token where the element does not fit; reaching the limit counts as fitting.
 */
export type Probe = (part: Part, from: number, limit: number) => number;

export function lookaheadIn(kinds: Uint8Array): Probe {
  const kindAt = (at: number): number => kinds[at] ?? END;

  function probe(part: Part, from: number, limit: number): number {
    let at = from;
    for (let round = 0; at < limit; round++) {
      if ((part.optional || round > 0) && !canBegin(part, kindAt(at))) return at;
      const reached = probeOnce(part, at, limit);
      if (reached < 0 || !part.repeated || reached === at) return reached;
      at = reached;
    }
    return at;
  }

  function probeOnce(part: Part, at: number, limit: number): number {
    if (part.kind >= 0) return kindAt(at) === part.kind ? at + 1 : -at - 1;
    if (part.rule) return probe(bodyOf(part.rule), at, limit);
    if (part.is === "choice") {
      const candidates = candidatesOf(part, kindAt(at));
      let worst = -at - 1;
      for (let index = 0; index < candidates.length; index++) {
        const reached = probe(candidates[index] as Part, at, limit);
        if (reached >= 0) return reached;
        if (reached < worst) worst = reached;
      }
      return worst;
    }
    let next = at;
    for (let index = 0; index < part.parts.length; index++) {
      next = probe(part.parts[index] as Part, next, limit);
      if (next < 0 || next >= limit) return next;
    }
    return next;
  }

  return probe;
}
