import type { Box } from "../space/box.ts";
import { intersections } from "../space/box.ts";
import { type Budget, unlimited } from "../space/budget.ts";
import type { Judge } from "../space/partition.ts";
import type { Space } from "../space/space.ts";
import { subtract } from "../space/uncovered.ts";
import { anyApart, type Claim, type Claims, eachHeld, type Held, isShared } from "./held.ts";
import { isWithin, type Share } from "./holders.ts";

/** Some people for whom the same bodies are responsible; or for whom different ones of them are, where those are too many to be told apart. */
export interface Sharing {
  readonly bodies: readonly string[];
  readonly people: readonly Box[];
  /** Shares of some of the people; where the step is crowded, of all. */
  readonly shares: readonly Share[];
  /** Different sets of the bodies are responsible for different people: so many that they are not told apart. */
  readonly crowded: boolean;
}

/** As many different sets of bodies at one step are told apart; and always twice as many as there are bodies. */
const MOST_SETS = 30;

/** With more different sets of bodies than these, a step is crowded: they are not told apart any more. */
export function tooMany({ claimOf }: Claims): number {
  return Math.max(MOST_SETS, 2 * new Set(claimOf.map(({ body }) => body)).size);
}

/** Among whom it is not settled who is responsible at a step, by the bodies. */
export function sharings(claims: Claims, without: readonly Box[], space: Space, budget: Budget = unlimited): readonly Sharing[] {
  const found = collector((held) => held.bodies.join("\n"));
  const most = tooMany(claims);
  const everybody = [space.layout.full];
  const complete = eachHeld(everybody, claims, without, mayBeShared(claims), space, budget, (held) => !isShared(held) || found.add(held) <= most);
  if (complete) return found.all();
  const crowds = collector(crowdOf);
  eachHeld(everybody, claims, without, surelyShared(claims), space, budget, (held) => !isShared(held) || crowds.add(held) > 0);
  return crowds.all().map(({ people }) => crowdedSharing(people, claims, space));
}

/** Which bodies are responsible for some people who lie outside `without`. */
export function holdersOf(people: readonly Box[], claims: Claims, without: readonly Box[], space: Space, budget: Budget = unlimited): readonly Sharing[] {
  const found = collector((held) => held.bodies.join("\n"));
  const most = tooMany(claims);
  const anybody: Judge = (_, possible) => (possible.length > 0 ? "cut" : "drop");
  if (eachHeld(people, claims, without, anybody, space, budget, (held) => found.add(held) <= most)) return found.all();
  const crowd = collector(() => "");
  const somebody: Judge = (certain, possible) => (certain.length > 0 ? "keep" : possible.length > 0 ? "cut" : "drop");
  eachHeld(people, claims, without, somebody, space, budget, (held) => crowd.add(held) > 0);
  return crowd.all().map((each) => crowdedSharing(each.people, claims, space));
}

/** Joins parts by a key, in the order of their first appearance; adding one gives the number of different keys. */
function collector(keyOf: (held: Held) => string): { add(held: Held): number; all(): readonly Sharing[] } {
  const found = new Map<string, { readonly bodies: readonly string[]; readonly people: Box[]; readonly shares: readonly Share[]; readonly crowded: boolean }>();
  return {
    add(held) {
      const key = keyOf(held);
      const known = found.get(key);
      if (known) known.people.push(held.box);
      else found.set(key, { bodies: held.bodies, people: [held.box], shares: held.shares, crowded: false });
      return found.size;
    },
    all: () => [...found.values()],
  };
}

/** The body whose units share a step among themselves; nothing where several bodies do. */
function crowdOf({ bodies: [first = "", ...others] }: Held): string {
  const top = first.split("/", 1)[0] ?? "";
  return others.every((body) => isWithin(body, top)) ? top : "";
}

/** Gives up people for whom at most one body can be responsible, and those for whom one certainly leads alone. */
function mayBeShared({ claimOf }: Claims): Judge {
  return (certain, possible) => {
    const claims = possible.map((index) => claimOf[index] as Claim);
    return !anyApart(claims) || leadsAlone(certain, claims, claimOf) ? "drop" : "cut";
  };
}

function leadsAlone(certain: readonly number[], possible: readonly Claim[], claimOf: readonly Claim[]): boolean {
  const leader = certain.find((index) => (claimOf[index] as Claim).leads);
  if (leader === undefined) return false;
  const { body } = claimOf[leader] as Claim;
  return possible.every((other) => other.body === body || (!other.leads && !isWithin(other.body, body)));
}

/** The same, and keeps people as soon as they are certainly shared, by several bodies or by units of one. */
function surelyShared(claims: Claims): Judge {
  const { claimOf } = claims;
  const mayBe = mayBeShared(claims);
  return (certain, possible) => {
    const decision = mayBe(certain, possible);
    if (decision === "drop") return decision;
    const present = certain.map((index) => claimOf[index] as Claim);
    const mayLead = possible.some((index) => (claimOf[index] as Claim).leads);
    if (!anyApart(present) || (mayLead && !anyApart(present.filter(({ leads }) => leads)))) return "cut";
    const [first] = present;
    const several = present.some(({ top }) => top !== first?.top);
    return several || possible.every((index) => (claimOf[index] as Claim).top === first?.top) ? "keep" : "cut";
  };
}

function crowdedSharing(people: readonly Box[], claims: Claims, space: Space): Sharing {
  return { bodies: partakers(people, claims, space), people, shares: [...new Set(claims.claimOf.map(({ share }) => share))], crowded: true };
}

/** The bodies that are responsible for somebody among some people, by rule 4. */
function partakers(people: readonly Box[], { claimOf }: Claims, { layout }: Space): readonly string[] {
  const claims = [...new Set(claimOf)];
  const bodies = [...new Set(claims.map(({ body }) => body))];
  const heldBy = (wanted: (body: string) => boolean): readonly Box[] => claims.filter(({ body }) => wanted(body)).flatMap(({ share }) => share.kept);
  return bodies
    .filter((body) => {
      const units = heldBy((other) => other !== body && isWithin(other, body));
      return (
        subtract(
          intersections(
            people,
            heldBy((other) => other === body),
            layout,
          ),
          units,
          layout,
        ).length > 0
      );
    })
    .sort();
}
