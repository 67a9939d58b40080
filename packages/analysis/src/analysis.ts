import type { Contact, DateText, Language, Region, Step } from "@kurzweg/model";
import { holdingsOf, type Holding, type Office, officesOf, refusalsOf } from "./responsibility/holders.ts";
import { type Claims, claimsOf } from "./responsibility/held.ts";
import { contactsOf } from "./contacts.ts";
import { forgetful, type Memory } from "./memory.ts";
import { areasOf, peopleOf, type StepAreas } from "./responsibility/verdicts.ts";
import { type ResponsiblePart, responsibleParts } from "./responsibility/responsible.ts";
import type { Box } from "./space/box.ts";
import { type Budget, unlimited } from "./space/budget.ts";
import { type Space, spaceOf } from "./space/space.ts";
import { type Order, orderOf } from "./sequence/order.ts";
import { subtract, uncovered } from "./space/uncovered.ts";

export interface Options {
  /** The day for which everything is checked. */
  readonly asOf: DateText;
  /** The day on which somebody looks; the as-of date without it. */
  readonly today?: DateText | undefined;
  readonly language: Language;
  readonly budget?: Budget | undefined;
  /** What to keep from one check of a region to the next, where it is checked again and again. */
  readonly memory?: Memory | undefined;
}

/** A region on one day, as the rules see it. What several rules need is worked out once, when it is first asked for. */
export interface Analysis {
  readonly region: Region;
  readonly asOf: DateText;
  readonly today: DateText;
  readonly language: Language;
  readonly budget: Budget;
  readonly memory: Memory;
  readonly space: Space;
  readonly offices: readonly Office[];
  readonly holdings: readonly Holding[];
  /** All contacts, in source order. */
  readonly contacts: readonly Contact[];
  /** The steps about which something can be said: those whose statements could all be understood. */
  readonly steps: readonly Step[];
  areas(step: Step): StepAreas;
  /** What the responsible bodies of a step claim. */
  claims(step: Step): Claims;
  /** The people for whom a step is open. */
  open(step: Step): readonly Box[];
  /** Who has to act for whom at a step, at the level of bodies; nobody where the step is crowded. */
  responsible(step: Step): readonly ResponsiblePart[];
  /** Whether so many different bodies share a step that it cannot be listed who has to act for whom. */
  crowded(step: Step): boolean;
  /** The people to whom a step applies and who are not excluded from it. */
  active(step: Step): readonly Box[];
  readonly order: Order;
}

export function analysisOf(region: Region, { asOf, today = asOf, language, budget = unlimited, memory = forgetful }: Options): Analysis {
  memory.next();
  const space = spaceOf(region, asOf);
  const offices = officesOf(region, space);
  const holdings = holdingsOf(offices, space, asOf);
  const steps = region.unread.people ? [] : region.steps.filter(({ name }) => !region.unread.steps.has(name));
  const refusals = refusalsOf(offices, asOf);
  const areas = once((step: Step) => areasOf(step, region, holdings, refusals, space, asOf));
  const claims = once((step: Step) => claimsOf(areas(step)));
  const isWhole = (): boolean => !budget.exhausted;
  const open = once((step: Step) => {
    const { outside, exclusions, clarifications, responsible, suspended } = areas(step);
    const covers = [
      ...outside,
      ...exclusions.flatMap(({ boxes }) => boxes),
      ...clarifications.flatMap(({ boxes }) => boxes),
      ...peopleOf(responsible),
      ...peopleOf(suspended),
    ];
    return memory.recall("open", [covers], space, () => uncovered(space.layout.full, covers, space.layout, budget), isWhole);
  });
  const acting = once((step: Step) => {
    const claimed = claims(step);
    const { outside } = areas(step);
    const compute = () => ({ parts: responsibleParts(claimed, outside, space, budget) });
    return memory.recall("acting", [claimed.boxes, whoseAre(claimed), outside], space, compute, isWhole);
  });
  const active = once((step: Step) =>
    subtract(
      areas(step).applicable,
      areas(step).exclusions.flatMap(({ boxes }) => boxes),
      space.layout,
    ),
  );
  return {
    region,
    asOf,
    today,
    language,
    budget,
    memory,
    space,
    offices,
    holdings,
    contacts: contactsOf(region),
    steps,
    areas,
    claims,
    open,
    responsible: (step) => acting(step).parts ?? [],
    crowded: (step) => acting(step).parts === undefined,
    active,
    order: orderOf(region.steps),
  };
}

/** Whose boxes are, in one text. */
function whoseAre({ claimOf }: Claims): string {
  return claimOf.map(({ body, leads }) => `${body}${leads ? " leads" : ""}`).join();
}

function once<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const known = new Map<Key, Result>();
  return (key) => {
    let result = known.get(key);
    if (result === undefined) known.set(key, (result = compute(key)));
    return result;
  };
}
