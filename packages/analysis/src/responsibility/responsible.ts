import type { Box } from "../space/box.ts";
import { type Budget, unlimited } from "../space/budget.ts";
import { eachPart, type Judge } from "../space/partition.ts";
import type { Space } from "../space/space.ts";
import type { Claim, Claims } from "./held.ts";
import { tooMany } from "./sharing.ts";

/** Some people with the bodies, without their units, that have to hand on: the leads alone where there are any. */
export interface ResponsiblePart {
  readonly box: Box;
  /** Sorted, never empty. */
  readonly acting: readonly string[];
}

/**
 * Cuts the people to whom a step applies, and for whom somebody is responsible, by who that is; nothing where so many
 * different bodies share the step that this cannot be listed.
 */
export function responsibleParts(claims: Claims, outside: readonly Box[], space: Space, budget: Budget = unlimited): readonly ResponsiblePart[] | undefined {
  const found: ResponsiblePart[] = [];
  const known = new Map<string, readonly string[]>();
  const most = tooMany(claims);
  let shared = 0;
  const complete = eachPart(space.layout.full, claims.boxes, outside, space.layout, settledActing(claims), budget, ({ box, inside }) => {
    const sorted = actingOf(inside, claims);
    const key = sorted.join("\n");
    let acting = known.get(key);
    if (!acting) {
      known.set(key, (acting = sorted));
      if (acting.length > 1) shared++;
    }
    found.push({ box, acting });
    return shared <= most;
  });
  return complete ? found : undefined;
}

function actingOf(inside: readonly number[], { claimOf }: Claims): readonly string[] {
  const claims = inside.map((index) => claimOf[index] as Claim);
  const leading = claims.filter(({ leads }) => leads);
  return [...new Set((leading.length > 0 ? leading : claims).map(({ top }) => top))].sort();
}

/** Keeps a part as soon as no further claim can change who has to act. */
function settledActing({ claimOf }: Claims): Judge {
  return (certain, possible) => {
    if (possible.length === 0) return "drop";
    const mayLead = possible.filter((index) => (claimOf[index] as Claim).leads);
    const deciding = mayLead.length > 0 ? certain.filter((index) => (claimOf[index] as Claim).leads) : certain;
    const tops = new Set(deciding.map((index) => (claimOf[index] as Claim).top));
    const settled = tops.size > 0 && (mayLead.length > 0 ? mayLead : possible).every((index) => tops.has((claimOf[index] as Claim).top));
    return settled ? "keep" : "cut";
  };
}

/** Whether no body is in both lists. */
export function noneInCommon(left: readonly string[], right: readonly string[]): boolean {
  return !left.some((body) => right.includes(body));
}
