import { canBegin, candidatesOf, END, type Part } from "./compiled.ts";

/**
 * Looks ahead without reading, up to the token `limit`. Gives the token after the element,
 * or -1 minus the token where the element does not fit; reaching the limit counts as fitting.
 */
export type Probe = (part: Part, from: number, limit: number) => number;

export function lookaheadIn(kinds: readonly number[]): Probe {
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
    if (part.rule) return probe(part.rule.body, at, limit);
    if (part.is === "choice") {
      let worst = -at - 1;
      for (const candidate of candidatesOf(part, kindAt(at))) {
        const reached = probe(candidate, at, limit);
        if (reached >= 0) return reached;
        worst = Math.min(worst, reached);
      }
      return worst;
    }
    let next = at;
    for (const child of part.parts) {
      next = probe(child, next, limit);
      if (next < 0 || next >= limit) return next;
    }
    return next;
  }

  return probe;
}
