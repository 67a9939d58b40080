import type { Person, Region } from "@kurzweg/model";
import { closest } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { addValue, type Box, intersection } from "../space/box.ts";
import type { Space } from "../space/space.ts";
import { uncovered } from "../space/uncovered.ts";

/** Why some facts describe nobody. */
export type Mistake =
  | { readonly is: "dimension"; readonly name: string; readonly close?: string | undefined; readonly known: readonly string[] }
  | { readonly is: "value"; readonly name: string; readonly value: string; readonly close?: string | undefined; readonly known: readonly string[] }
  | { readonly is: "number"; readonly name: string; readonly value: string; readonly from: number; readonly to: number | null }
  | { readonly is: "impossible"; readonly because?: string | undefined };

/** The people with some facts: a dimension that is not mentioned takes every value. */
export function boxOf(facts: Person, { region, space }: Analysis): Box | Mistake {
  const box = space.layout.full.slice();
  for (const [name, value] of Object.entries(facts)) {
    const index = space.axes.findIndex(({ dimension }) => dimension.name === name);
    const axis = space.axes[index];
    if (!axis)
      return {
        is: "dimension",
        name,
        close: closest(
          name,
          region.dimensions.map((each) => each.name),
        ),
        known: region.dimensions.map((each) => each.name),
      };
    const { dimension } = axis;
    let position: number;
    if (dimension.is === "enumeration") {
      const known = dimension.values.map((each) => each.name);
      position = known.indexOf(String(value));
      if (position < 0) return { is: "value", name, value: String(value), close: closest(String(value), known), known };
    } else {
      const number = Number(value);
      position = axis.stretches.findIndex(([from, to]) => from <= number && (to === null || number <= to));
      if (!Number.isInteger(number) || position < 0) return { is: "number", name, value: String(value), from: dimension.from, to: dimension.to };
    }
    const offset = space.layout.offsets[index] as number;
    box.fill(0, offset, space.layout.offsets[index + 1]);
    addValue(box, offset, position);
  }
  return uncovered(box, space.impossible, space.layout).length > 0 ? box : impossible(box, region, space);
}

function impossible(box: Box, region: Region, space: Space): Mistake {
  const found = region.impossible.find(({ condition }) => space.boxesOf(condition).some((each) => intersection(each, box, space.layout)));
  return { is: "impossible", because: found?.reason?.because };
}

/** The facts of a profile as a person. */
export function factsOf(profile: Region["profiles"][number]): Person {
  return Object.fromEntries(profile.facts.map(({ dimension, value }) => [dimension, value]));
}
