import type { NeededHandoff, Overview, Region, StepView, Unread } from "@kurzweg/model";

/** An overview of a file that may have mistakes. */
export interface Current {
  readonly overview: Overview;
  readonly unread: Unread;
}

/** Whether everything that was written could be understood. */
export function isWhole({ steps, people, sorts }: Unread): boolean {
  return steps.size === 0 && !people && sorts.size === 0;
}

/** While a file has mistakes, what cannot be understood of it is shown as it was before them. */
export function keeping({ overview, unread }: Current, before: Overview | undefined): Overview {
  if (!before || isWhole(unread)) return overview;
  if (unread.people) return before;
  const understood = overview.steps.filter((view) => !hasLost(view, before));
  const known = new Set(understood.map(({ step }) => step.name));
  const steps = merged(understood, before.steps, ({ step }) => step.name);
  return {
    ...overview,
    region: regionKeeping(overview.region, before.region),
    steps,
    handoffs: merged(
      overview.handoffs,
      before.handoffs.filter(({ step, after }) => !known.has(step) || (after !== undefined && !known.has(after))),
      passingOf,
    ),
    ways: known.size === steps.length && overview.ways.length > 0 ? overview.ways : before.ways,
  };
}

/** Whether a body that was responsible is not any more: it may be the one with the mistake. */
function hasLost(view: StepView, before: Overview): boolean {
  const bodiesIn = (each: StepView | undefined): readonly string[] => each?.answers.flatMap(({ bodies }) => bodies) ?? [];
  const now = new Set(bodiesIn(view));
  return bodiesIn(before.steps.find(({ step }) => step.name === view.step.name)).some((body) => !now.has(body));
}

function passingOf({ step, after, transition, from, to }: NeededHandoff): string {
  return JSON.stringify([step, after, transition, from, to]);
}

function regionKeeping(region: Overview["region"], before: Overview["region"]): Overview["region"] {
  const head = region.is === "region" ? region : { ...region, is: before.is, name: before.name, title: before.title };
  const lists = ["phases", "steps", "kinds", "bodies", "handoffs", "transitions", "journeys", "profiles", "partnerships", "workshops"] as const;
  const kept = Object.fromEntries(lists.map((list) => [list, merged<{ readonly name: string }>(region[list], before[list], ({ name }) => name)]));
  return { ...head, ...(kept as Partial<Pick<Region, (typeof lists)[number]>>) };
}

/** What there is now, and what there was and is not found now, each at its old place in the order. */
function merged<Thing>(now: readonly Thing[], before: readonly Thing[], nameOf: (thing: Thing) => string): readonly Thing[] {
  const known = new Set(now.map(nameOf));
  const all = [...now];
  for (const [index, thing] of before.entries()) {
    if (known.has(nameOf(thing))) continue;
    const earlier = before.slice(0, index).map(nameOf);
    const at = all.findLastIndex((each) => earlier.includes(nameOf(each)));
    all.splice(at + 1, 0, thing);
  }
  return all;
}
