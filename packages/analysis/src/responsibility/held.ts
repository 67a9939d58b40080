import type { Box } from "../space/box.ts";
import { type Budget, unlimited } from "../space/budget.ts";
import { eachPart, type Judge } from "../space/partition.ts";
import type { Space } from "../space/space.ts";
import { isWithin, type Share } from "./holders.ts";
import { type StepAreas, topOf } from "./verdicts.ts";

/** Some people with the bodies or units that are responsible for them, by rule 4; `leads` are those among them that lead. */
export interface Held {
  readonly box: Box;
  readonly bodies: readonly string[];
  readonly leads: readonly string[];
  readonly shares: readonly Share[];
}

/** Rule 4: where a unit is responsible, it takes the place of its body, and its lead. */
export function heldOf(box: Box, shares: readonly Share[]): Held {
  const present = [...new Set(shares.map(({ holding }) => holding.body))];
  const leading = [...new Set(shares.filter(({ holding }) => holding.role === "leads").map(({ holding }) => holding.body))];
  const bodies = present.filter((body) => !present.some((other) => other !== body && isWithin(other, body))).sort();
  const leads = leading.length === 0 ? [] : bodies.filter((body) => leading.some((leader) => isWithin(body, leader)));
  return { box, bodies, leads, shares };
}

/** Whether several bodies are responsible and it is not settled which of them leads. */
export function isShared({ bodies, leads }: Held): boolean {
  return bodies.length > 1 && leads.length !== 1;
}

/** What the responsible bodies of one step claim, as a flat list of boxes. */
export interface Claims {
  readonly boxes: readonly Box[];
  readonly claimOf: readonly Claim[];
}

/** Whose a box is. */
export interface Claim {
  readonly share: Share;
  readonly body: string;
  /** The body itself, or the one that the unit belongs to. */
  readonly top: string;
  readonly leads: boolean;
}

export function claimsOf(areas: StepAreas): Claims {
  const boxes: Box[] = [];
  const claimOf: Claim[] = [];
  for (const share of areas.responsible) {
    const { body, role } = share.holding;
    const claim = { share, body, top: topOf(body), leads: role === "leads" };
    for (const box of share.kept) {
      boxes.push(box);
      claimOf.push(claim);
    }
  }
  return { boxes, claimOf };
}

/** Cuts people into parts as a judge decides, one after the other until `found` says no; false where it did. */
export function eachHeld(
  people: readonly Box[],
  { boxes, claimOf }: Claims,
  without: readonly Box[],
  judge: Judge,
  space: Space,
  budget: Budget = unlimited,
  found: (held: Held) => boolean,
): boolean {
  return people.every((box) =>
    eachPart(box, boxes, without, space.layout, judge, budget, (part) =>
      found(heldOf(part.box, [...new Set(part.inside.map((index) => (claimOf[index] as Claim).share))])),
    ),
  );
}

/** Whether two bodies or units stand side by side: neither takes the place of the other. */
function areApart(left: Claim, right: Claim): boolean {
  return left.top !== right.top || (!isWithin(left.body, right.body) && !isWithin(right.body, left.body));
}

/** Whether some claims are by bodies or units that stand side by side. */
export function anyApart(claims: readonly Claim[]): boolean {
  for (let index = 0; index < claims.length; index++)
    for (let place = index + 1; place < claims.length; place++) if (areApart(claims[index] as Claim, claims[place] as Claim)) return true;
  return false;
}
