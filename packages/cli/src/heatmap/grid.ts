import type { Language } from "@kurzweg/model";
import type { Table } from "./table.ts";

/** More regions than these stand below each other: nobody finds the 300th column by its number. */
const MOST_COLUMNS = 30;

/** A table as it is written: few regions side by side, many of them below each other. */
export interface Grid {
  /** Whether the rows are regions, and the columns steps. */
  readonly isTall: boolean;
  /** What the rows are. */
  readonly corner: string;
  readonly columns: readonly Head[];
  readonly rows: readonly Line[];
  /** What stands behind and below the cells: how often something is open. */
  readonly end: string;
  readonly foot: string;
  readonly sums: readonly number[];
}

/** A region or a step; a region with the file that it is in. */
export interface Head {
  readonly title: string;
  readonly file?: string | undefined;
}

export interface Line extends Head {
  readonly cells: readonly (number | null)[];
  readonly sum: number;
}

const words = {
  en: { step: "Step", region: "Region", open: "Open in", steps: "Open steps" },
  de: { step: "Schritt", region: "Region", open: "Offen in", steps: "Offene Schritte" },
} as const;

export function gridOf({ regions, rows }: Table, language: Language): Grid {
  const word = words[language];
  if (regions.length <= MOST_COLUMNS)
    return {
      isTall: false,
      corner: word.step,
      columns: regions,
      rows: rows.map(({ title, cells, openIn }) => ({ title, cells, sum: openIn })),
      end: word.open,
      foot: word.steps,
      sums: regions.map(({ open }) => open),
    };
  return {
    isTall: true,
    corner: word.region,
    columns: rows.map(({ title }) => ({ title })),
    rows: regions.map(({ title, file, open }, index) => ({ title, file, cells: rows.map(({ cells }) => cells[index] ?? null), sum: open })),
    end: word.steps,
    foot: word.open,
    sums: rows.map(({ openIn }) => openIn),
  };
}
