import type { Handoff, NeededHandoff } from "@kurzweg/model";
import { deadlineInWords } from "@kurzweg/model";
import { groupLines } from "../assignments.ts";
import { cell, line, marked, paragraph, section, table } from "../blocks.ts";
import { anchorOf, bodyLink, type Context, joined, nameOf, notesOf, sourceOf, stepLink, topOf } from "../context.ts";
import type { Block, Chapter, Row } from "../document.ts";

/** What is passed from whom to whom, and what is missing. */
export function handoffs(context: Context): Chapter {
  const { words, overview } = context;
  const lacking = overview.handoffs.filter(({ missing }) => missing);
  const agreed = agreedTable(context);
  return {
    anchor: "handoffs",
    title: words.chapters.handoffs,
    blocks: [
      ...(agreed.length > 0 ? section("handoffs-agreed", words.handoff.agreed, agreed) : [paragraph(words.handoff.none)]),
      ...section("handoffs-between", words.handoff.between, between(context)),
      ...(lacking.length > 0
        ? section("handoffs-missing", words.handoff.missing, [paragraph(words.handoff.missingIntro), ...lackingTable(lacking, context)])
        : []),
    ],
  };
}

function agreedTable(context: Context): readonly Block[] {
  const { handoff: word } = context.words;
  return table({
    anchor: "handoff-table",
    caption: word.agreed,
    columns: [[word.what], [word.from], [word.to], [word.when], [word.passes], [word.via], [word.within], [word.basis]],
    rows: context.region.handoffs.map((handoff) => handoffRow(handoff, context)),
  });
}

function handoffRow(handoff: Handoff, context: Context): Row {
  const { region, words, language } = context;
  const { handoff: word } = words;
  const on = handoff.transitions.map(({ name }) => [word.on(nameOf(region.transitions, name, context))]);
  const steps = handoff.steps.map(({ name }) => [stepLink(name, context)]);
  const consent = handoff.consent ? [[word.consent]] : [];
  return {
    anchor: anchorOf("handoff", handoff.name),
    head: cell([[nameOf([handoff], handoff.name, context)]], [sourceOf(handoff.place, context)]),
    cells: [
      line(bodyLink(handoff.from.name, context)),
      line(bodyLink(handoff.to.name, context)),
      cell([...(on.length > 0 ? on : [[word.inSequence]]), ...steps]),
      cell(handoff.passes.map((text) => [text])),
      line(handoff.via ?? ""),
      line(handoff.within ? deadlineInWords(handoff.within, language) : word.noDeadline),
      cell([...(handoff.laws.length > 0 ? [[handoff.laws.join(", ")]] : []), ...consent, ...notesOf(handoff.notes, context)]),
    ],
  };
}

interface Exchange {
  readonly agreed: readonly Handoff[];
  readonly missing: number;
}

/** Who passes to whom, as a matrix of the bodies that pass something or receive it. */
function between(context: Context): readonly Block[] {
  const { region, overview, words } = context;
  const passes = region.handoffs.map((handoff) => ({ from: topOf(handoff.from.name), to: topOf(handoff.to.name), handoff }));
  const lacks = overview.handoffs.flatMap(({ from, to, missing }) =>
    missing && from[0] !== undefined && to[0] !== undefined ? [{ from: from[0], to: to[0] }] : [],
  );
  const names = region.bodies.map(({ name }) => name);
  const givers = names.filter((name) => [...passes, ...lacks].some(({ from }) => from === name));
  const takers = names.filter((name) => [...passes, ...lacks].some(({ to }) => to === name));
  const exchange = (from: string, to: string): Exchange => ({
    agreed: passes.filter((each) => each.from === from && each.to === to).map(({ handoff }) => handoff),
    missing: lacks.filter((each) => each.from === from && each.to === to).length,
  });
  const matrix = table({
    anchor: "handoff-matrix",
    caption: words.handoff.between,
    matrix: true,
    columns: [[words.handoff.from], ...takers.map((name) => [bodyLink(name, context)])],
    rows: givers.map((giver) => ({
      head: cell([[bodyLink(giver, context)]]),
      cells: takers.map((taker) => exchangeCell(exchange(giver, taker), giver === taker, context)),
    })),
  });
  return matrix.length > 0 ? [paragraph(words.handoff.gives), ...matrix] : [];
}

function exchangeCell({ agreed, missing }: Exchange, isItself: boolean, context: Context): Row["cells"][number] {
  const { handoff: word } = context.words;
  if (agreed.length + missing === 0)
    return marked({ sign: isItself ? "·" : "–", meaning: isItself ? word.itself : word.count(0, 0) || context.words.none, tone: "none" });
  const sign = missing === 0 ? String(agreed.length) : agreed.length === 0 ? `–${missing}` : `${agreed.length} –${missing}`;
  return marked(
    { sign, meaning: word.count(agreed.length, missing), tone: missing > 0 ? "open" : "responsible" },
    agreed.map(({ place }) => sourceOf(place, context)),
  );
}

function lackingTable(lacking: readonly NeededHandoff[], context: Context): readonly Block[] {
  const { handoff: word } = context.words;
  return table({
    anchor: "handoff-missing-table",
    caption: word.missing,
    columns: [[word.step], [word.from], [word.to], [word.when], [word.whom]],
    rows: lacking.map(({ step, after, transition, from, to, missing }) => ({
      head: cell([[stepLink(step, context)]]),
      cells: [
        line(...joined(from.map((path) => bodyLink(path, context)))),
        line(...joined(to.map((path) => bodyLink(path, context)))),
        line(
          transition === undefined
            ? word.after(nameOf(context.region.steps, after ?? "", context))
            : word.on(nameOf(context.region.transitions, transition, context)),
        ),
        cell(groupLines(missing?.inGroups ?? [], context)),
      ],
    })),
  });
}
