import { line, table } from "../blocks.ts";
import { type Context, linked, nameOf, withUnits, bodyTitle } from "../context.ts";
import type { Chapter, Run } from "../document.ts";

/** Everything with a place of its own, by its name. */
export function register(context: Context): Chapter {
  const { words } = context;
  const entries = entriesOf(context).toSorted((left, right) => compare(left.text, right.text));
  return {
    anchor: "index",
    title: words.chapters.index,
    blocks: table({
      anchor: "index-table",
      caption: words.chapters.index,
      columns: [[words.index.entry], [words.index.sort]],
      rows: entries.map(({ run, sort }) => ({ head: line(run), cells: [line(sort)] })),
    }),
  };
}

interface Entry {
  readonly text: string;
  readonly run: Run;
  readonly sort: string;
}

function entriesOf(context: Context): readonly Entry[] {
  const { region, overview, words } = context;
  const entry = (sort: "body" | "unit" | "step" | "handoff" | "journey" | "commitment" | "workshop", name: string, text: string): readonly Entry[] => {
    const run = linked(text, sort === "unit" ? "body" : sort, name, context);
    return typeof run === "string" ? [] : [{ text, run, sort: words.index[sort] }];
  };
  return [
    ...region.bodies.flatMap(withUnits).flatMap(({ path }) => entry(path.includes("/") ? "unit" : "body", path, bodyTitle(path, context))),
    ...overview.steps.flatMap(({ step }) => entry("step", step.name, nameOf([step], step.name, context))),
    ...region.handoffs.flatMap((thing) => entry("handoff", thing.name, nameOf([thing], thing.name, context))),
    ...region.journeys.flatMap((thing) => entry("journey", thing.name, nameOf([thing], thing.name, context))),
    ...region.workshops.flatMap((thing) => entry("workshop", thing.name, nameOf([thing], thing.name, context))),
    ...region.commitments.flatMap((thing) => entry("commitment", thing.name, nameOf([thing], thing.name, context))),
  ];
}

/** As in a dictionary, the same on every machine: umlauts stand with their letters. */
function compare(left: string, right: string): number {
  const [one, other] = [plain(left), plain(right)];
  if (one !== other) return one < other ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase();
}
