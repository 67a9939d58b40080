import type { Cell, Source } from "../../content/document.ts";
import { harmless, plain } from "../text.ts";
import type { GridRow } from "./grid.ts";

/** What a cell says: its sign, or its lines. */
export function textIn({ lines, mark }: Cell): string {
  return harmless(mark && lines.length === 0 ? mark.sign : lines.map(plain).join("\n"));
}

/** Where a row is written, each place once. */
export function sourcesIn({ cells }: GridRow): string {
  const written = cells.flatMap(({ sources }) => sources).map(({ file, line }: Source) => `${file}:${line}`);
  return harmless([...new Set(written)].join(", "));
}
