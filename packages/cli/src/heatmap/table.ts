import type { Language } from "@kurzweg/model";
import type { Identity } from "../checking/file-report.ts";

/** Steps by regions, with how many groups each step is open for. */
export interface Table {
  readonly regions: readonly { readonly name: string; readonly title: string; readonly file: string; readonly open: number }[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly step: string;
  readonly title: string;
  /** For each region the open groups; nothing where it has no such step. */
  readonly cells: readonly (number | null)[];
  /** In how many regions it is open. */
  readonly openIn: number;
}

/** Regions in alphabetical order, steps in the order in which they first appear. */
export function tableOf(regions: readonly (Identity & { readonly file: string })[], language: Language): Table {
  const sorted = regions.toSorted((left, right) => left.title.localeCompare(right.title, language, { numeric: true }) || (left.file < right.file ? -1 : 1));
  const steps = new Map(sorted.flatMap(({ steps: own = [] }) => own.map((step) => [step.name, step.title] as const)).reverse());
  const order = [...new Set(sorted.flatMap(({ steps: own = [] }) => own.map(({ name }) => name)))];
  const cellsOf = sorted.map((region) => new Map((region.steps ?? []).map(({ name, open }) => [name, open])));
  return {
    regions: sorted.map(({ name, title, file, steps: own = [] }) => ({ name, title, file, open: own.filter(({ open }) => open > 0).length })),
    rows: order.map((step): Row => {
      const cells = cellsOf.map((found) => found.get(step) ?? null);
      return { step, title: steps.get(step) ?? step, cells, openIn: cells.filter((cell) => cell !== null && cell > 0).length };
    }),
  };
}
