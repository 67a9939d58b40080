import { v5 } from "uuid";
import type { Overview } from "@kurzweg/model";

/** All that Kurzweg names lies in this space. */
const SPACE = "5b0c9c5e-52f2-5d0a-9f6b-6d2a4f0f6a31";

/**
 * A UUID for something of a region that stays the same as long as its name does, on every machine: version 5, of the municipality key of the
 * region, else its name, and of the sort and path of the thing.
 */
export function idOf(region: Pick<Overview["region"], "key" | "name">, sort: string, ...path: readonly string[]): string {
  return v5([sort, ...path].join("\n"), v5(region.key ?? region.name, SPACE));
}

/** The same as an address for linked data. */
export function uriOf(region: Pick<Overview["region"], "key" | "name">, sort: string, ...path: readonly string[]): string {
  return `urn:uuid:${idOf(region, sort, ...path)}`;
}
