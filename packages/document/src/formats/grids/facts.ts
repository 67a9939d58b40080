import type { Block, Cell, Chapter, Fact, Section } from "../../content/document.ts";
import type { Words } from "../../words.ts";
import type { Grid } from "./grid.ts";

/** The chapters that are about single things, with the words for these. */
const things = { steps: "step", bodies: "body", journeys: "journey", meetings: "workshop" } as const;

interface Thing {
  readonly anchor: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
}

/** What a chapter says of single things, one thing in each row; nothing where it says nothing. */
export function factGrid(chapter: Chapter, words: Words): readonly Grid[] {
  const { anchor } = chapter;
  if (!isAboutThings(anchor)) return [];
  const found = chapter.blocks
    .flatMap((block) => (block.is === "section" ? thingsIn(block, things[anchor]) : []))
    .map((thing) => ({ ...thing, facts: [...thing.facts, ...notesIn(thing.blocks, words)] }));
  if (found.length === 0) return [];
  const names = [...new Set(found.flatMap(({ facts }) => facts.map(({ name }) => name)))];
  return [
    {
      name: anchor,
      title: words.grids[anchor],
      chapter: chapter.title,
      heads: 1,
      signs: 0,
      columns: [[words.index[things[anchor]]], ...names.map((name) => [name])],
      rows: found.map(({ anchor: own, title, facts }) => ({ anchors: [own], cells: [textCell([[title]]), ...names.map((name) => factCell(name, facts))] })),
    },
  ];
}

function isAboutThings(anchor: string): anchor is keyof typeof things {
  return Object.hasOwn(things, anchor);
}

/** The thing that a section is about, and those in it of which something is said. */
function thingsIn({ anchor, title, blocks }: Section, sort: string): readonly Thing[] {
  if (!anchor.startsWith(`${sort}-`)) return [];
  return [{ anchor, title, facts: factsIn(blocks), blocks }, ...innerThings(blocks, title)];
}

function innerThings(blocks: readonly Block[], around: string): readonly Thing[] {
  return blocks.flatMap((block) => {
    if (block.is !== "section") return [];
    const facts = factsIn(block.blocks);
    if (facts.length === 0) return innerThings(block.blocks, around);
    const title = `${around} – ${block.title}`;
    return [{ anchor: block.anchor, title, facts, blocks: block.blocks }, ...innerThings(block.blocks, title)];
  });
}

function factsIn(blocks: readonly Block[]): readonly Fact[] {
  return blocks.flatMap((block) => (block.is === "facts" ? block.facts : []));
}

/** What is said in whole sentences. */
function notesIn(blocks: readonly Block[], words: Words): readonly Fact[] {
  const values = blocks.flatMap((block) => (block.is === "paragraph" ? [block.text] : []));
  return values.length > 0 ? [{ name: words.grids.notes, values }] : [];
}

function factCell(name: string, facts: readonly Fact[]): Cell {
  return textCell(facts.find((fact) => fact.name === name)?.values ?? []);
}

function textCell(lines: Cell["lines"]): Cell {
  return { lines, sources: [] };
}
