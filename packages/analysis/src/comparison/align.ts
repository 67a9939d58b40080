import type { Condition, Dimension, Region } from "@kurzweg/model";
import { conditionsOf } from "../space/space.ts";

/**
 * Two editions of a region with the same dimensions, cut at the same numbers, so that sets of people of both can be
 * compared. A dimension or value that one of them lacks tells nobody apart there.
 */
export function aligned(before: Region, after: Region): readonly [Region, Region] {
  const dimensions = mergedDimensions(before.dimensions, after.dimensions);
  return [withCutsOf({ ...before, dimensions }, after), withCutsOf({ ...after, dimensions }, before)];
}

function mergedDimensions(before: readonly Dimension[], after: readonly Dimension[]): readonly Dimension[] {
  const earlier = new Map(before.map((dimension) => [dimension.name, dimension]));
  const merged = after.map((dimension) => mergedDimension(earlier.get(dimension.name) ?? dimension, dimension));
  const known = new Set(after.map(({ name }) => name));
  return [...merged, ...before.filter(({ name }) => !known.has(name))];
}

function mergedDimension(before: Dimension, after: Dimension): Dimension {
  if (before.is === "enumeration" && after.is === "enumeration") {
    const known = new Set(after.values.map(({ name }) => name));
    return { ...after, values: [...after.values, ...before.values.filter(({ name }) => !known.has(name))] };
  }
  if (before.is === "number" && after.is === "number") {
    const to = before.to === null || after.to === null ? null : Math.max(before.to, after.to);
    return { ...after, from: Math.min(before.from, after.from), to };
  }
  return after;
}

/** The conditions of the other edition cut numbers without meaning anything: they stand in a group that nothing names. */
function withCutsOf(region: Region, other: Region): Region {
  const operands: Condition[] = conditionsOf(other).filter((condition) => condition.is !== "group");
  const [first] = region.dimensions;
  if (operands.length === 0 || !first) return region;
  return { ...region, groups: [...region.groups, { name: "", condition: { is: "or", operands, place: region.place }, place: region.place }] };
}

/** Values and numbers that only one of two editions knows: nobody who has them is in the other. */
export function unknownTo(region: Region, merged: readonly Dimension[]): readonly Condition[] {
  const own = new Map(region.dimensions.map((dimension) => [dimension.name, dimension]));
  return merged.flatMap((dimension): Condition[] => {
    const known = own.get(dimension.name);
    if (known?.is !== "enumeration" || dimension.is !== "enumeration") return [];
    const names = new Set(known.values.map(({ name }) => name));
    const strange = dimension.values.map(({ name }) => name).filter((name) => !names.has(name));
    return strange.length > 0 ? [{ is: "values", dimension: dimension.name, values: strange, place: dimension.place }] : [];
  });
}
