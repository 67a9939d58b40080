/** Where a part writes what it measured. */
export interface Report {
  /** A table; numbers are aligned to the right. */
  table(headings: readonly string[], rows: readonly (readonly string[])[]): void;
  /** A sentence below a table. */
  note(words: string): void;
  /** Compares a measurement with what it is meant to be. */
  aim(aim: Aim): void;
}

export interface Aim {
  readonly what: string;
  /** At the most. */
  readonly limit: number;
  readonly unit: "ms" | "MB" | "times" | "findings" | "count" | "percent" | "megapixels";
  /** Nothing where it could not be measured, because it took too long. */
  readonly found: number | undefined;
}

/** One file of `parts/`. */
export interface Part {
  readonly name: string;
  readonly title: string;
  run(report: Report): void;
}

/** Writes a report as Markdown; aims are collected for the end. */
export function reportTo(print: (text: string) => void): Report & { readonly aims: readonly Aim[] } {
  const aims: Aim[] = [];
  return {
    aims,
    table: (headings, rows) => print(`${tableOf(headings, rows)}\n`),
    note: (words) => print(`${words}\n\n`),
    aim: (aim) => aims.push(aim),
  };
}

export function summaryOf(aims: readonly Aim[]): string {
  return tableOf(
    ["aim", "at most", "measured", "result"],
    aims.map((aim) => [aim.what, inUnit(aim.limit, aim), aim.found === undefined ? "too long" : inUnit(aim.found, aim), verdictOf(aim)]),
  );
}

function verdictOf(aim: Aim): string {
  const { found, limit } = aim;
  if (found === undefined) return "missed: did not end in time";
  return found <= limit ? "met" : `missed by ${inUnit(found - limit, aim)} (${times(found / limit)})`;
}

function inUnit(value: number, { unit }: Aim): string {
  return unit === "ms" || unit === "MB"
    ? `${ms(value)} ${unit}`
    : unit === "times"
      ? times(value)
      : unit === "percent"
        ? `${value.toFixed(1)} %`
        : unit === "megapixels"
          ? value.toFixed(1)
          : String(Math.round(value * 10) / 10);
}

/** Milliseconds with three digits or so. */
export function ms(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A ratio; a dash where there is none. */
export function times(ratio: number | undefined): string {
  if (ratio === undefined) return "–";
  return `${ratio >= 100 ? ratio.toFixed(0) : ratio.toFixed(ratio >= 10 ? 1 : 2)} x`;
}

function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const right = headings.map((_, column) => column > 0 && rows.every((row) => /^(?:$|> |\d|–)/.test(row[column] ?? "–")));
  const widths = headings.map((heading, column) => Math.max(3, heading.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (right[column] ? (cells[column] ?? "").padStart(width) : (cells[column] ?? "").padEnd(width))).join(" | ")} |\n`;
  const rule = `|${widths.map((width, column) => `${"-".repeat(width + 1)}${right[column] ? ":" : "-"}`).join("|")}|\n`;
  return line(headings) + rule + rows.map(line).join("");
}
