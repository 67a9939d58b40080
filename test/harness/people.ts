import type { Condition, Interval, PeopleGroup, Person, Region } from "@kurzweg/model";

/** The people of a region that matter to some groups, one for each way in which the region and the groups tell people apart. */
export function representatives(region: Region, groups: readonly PeopleGroup[]): readonly Person[] {
  let people: readonly Person[] = [{}];
  for (const dimension of region.dimensions) {
    const values =
      dimension.is === "enumeration" ? dimension.values.map(({ name }) => name) : [...numbers(dimension.name, dimension.from, dimension.to, region, groups)];
    people = people.flatMap((person) => values.map((value) => ({ ...person, [dimension.name]: value })));
  }
  return people;
}

function numbers(name: string, from: number, to: number | null, region: Region, groups: readonly PeopleGroup[]): ReadonlySet<number> {
  const found = new Set([from]);
  const add = ([first, last]: Interval): void => {
    for (const number of [first, ...(last === null ? [] : [last + 1])]) if (number >= from && (to === null || number <= to)) found.add(number);
  };
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("is" in value && value.is === "numbers" && "dimension" in value && value.dimension === name && "intervals" in value)
      for (const interval of value.intervals as Interval[]) add(interval);
    for (const part of Object.values(value)) collect(part);
  };
  collect([
    region.groups,
    region.impossible,
    region.steps,
    region.exclusions,
    region.transitions,
    region.kinds,
    region.bodies,
    region.handoffs,
    region.acceptances,
  ]);
  for (const group of groups) for (const interval of group[name] ?? []) if (typeof interval !== "string") add(interval);
  return found;
}

/** Whether a person meets a condition: read from the language reference, without the sets of the analysis. */
export function meets(person: Person, condition: Condition, region: Region): boolean {
  switch (condition.is) {
    case "everyone":
      return true;
    case "group": {
      const group = region.groups.find(({ name }) => name === condition.group);
      return group !== undefined && meets(person, group.condition, region);
    }
    case "values":
      return condition.values.includes(String(person[condition.dimension]));
    case "numbers":
      return condition.intervals.some((interval) => isIn(Number(person[condition.dimension]), interval));
    case "not":
      return !meets(person, condition.operand, region);
    case "and":
      return condition.operands.every((operand) => meets(person, operand, region));
    case "or":
      return condition.operands.some((operand) => meets(person, operand, region));
  }
}

/** Whether a person can be, on a day. */
export function isPossible(person: Person, region: Region, day: string): boolean {
  return !region.impossible.some(
    ({ condition, from, until }) => (from === undefined || from <= day) && (until === undefined || day <= until) && meets(person, condition, region),
  );
}

/** Whether a person is in one of some groups. */
export function isAmong(person: Person, groups: readonly PeopleGroup[]): boolean {
  return groups.some((group) =>
    Object.entries(group).every(([dimension, set]) => {
      const value = person[dimension];
      return set.some((each: string | Interval) => (typeof each === "string" ? each === value : isIn(Number(value), each)));
    }),
  );
}

function isIn(number: number, [from, to]: Interval): boolean {
  return from <= number && (to === null || number <= to);
}
