import { isVisible } from "@kurzweg/model";
import type { Block, Cell, Fact, Mark, Run, Source, Table, Text } from "./document.ts";

export function paragraph(...text: Text): Block {
  return { is: "paragraph", text };
}

/** Facts that say something. */
export function facts(...found: readonly (Fact | undefined)[]): readonly Block[] {
  const told = found.filter((fact) => fact !== undefined && fact.values.length > 0) as readonly Fact[];
  return told.length > 0 ? [{ is: "facts", facts: told }] : [];
}

export function fact(name: string, ...values: readonly Text[]): Fact {
  return { name, values: values.filter(says) };
}

export function list(items: readonly Text[]): readonly Block[] {
  return items.length > 0 ? [{ is: "list", items }] : [];
}

export function cell(lines: readonly Text[], sources: readonly Source[] = []): Cell {
  return { lines: lines.filter(says), sources: unique(sources) };
}

/** A cell with one line. */
export function line(...runs: readonly Run[]): Cell {
  return cell([runs]);
}

/** Whether something can be seen of a text. */
function says(text: Text): boolean {
  return text.some((run) => isVisible(typeof run === "string" ? run : run.text));
}

export function marked(mark: Mark, sources: readonly Source[] = []): Cell {
  return { lines: [], mark, sources: unique(sources) };
}

/** A table that has rows. */
export function table(content: Omit<Table, "is" | "matrix"> & { readonly matrix?: boolean }): readonly Block[] {
  return content.rows.length > 0 ? [{ is: "table", matrix: false, ...content }] : [];
}

export function section(anchor: string, title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length > 0 ? [{ is: "section", anchor, title, blocks }] : [];
}

/** What a chapter says where there is nothing of its sort: in the pack of one body, where others may have something, it says nothing. */
export function orNone(blocks: readonly Block[], none: string, recipient: string | undefined): readonly Block[] {
  return blocks.length > 0 || recipient !== undefined ? blocks : [paragraph(none)];
}

function unique(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [`${source.file}:${source.line}`, source])).values()];
}
