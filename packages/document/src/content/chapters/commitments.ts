import type { Commitment } from "@kurzweg/model";
import { cell, line, orNone, section, table } from "../blocks.ts";
import { anchorOf, bodyLink, type Context, day, joined, linked, nameOf, notesOf, sourceOf } from "../context.ts";
import type { Chapter, Row } from "../document.ts";

const states = ["overdue", "open", "kept", "dropped"] as const;

/** Who has promised what, by how it stands. */
export function commitments(context: Context): Chapter {
  const { region, words } = context;
  const { commitment: word } = words;
  const blocks = states.flatMap((state) =>
    section(
      `commitments-${state}`,
      word[state],
      table({
        anchor: `commitments-${state}-table`,
        caption: word[state],
        series: { name: "commitments", title: words.chapters.commitments },
        columns: [[word.what], [word.by], [word.to], [word.madeAt], [word.due], [word.state]],
        rows: region.commitments.filter((commitment) => stateOf(commitment, context) === state).map((commitment) => row(commitment, context)),
      }),
    ),
  );
  return { anchor: "commitments", title: words.chapters.commitments, blocks: orNone(blocks, word.none, context.recipient) };
}

function stateOf({ kept, dropped, due }: Commitment, { overview }: Context): (typeof states)[number] {
  if (dropped && dropped.on <= overview.asOf) return "dropped";
  if (kept && kept.on <= overview.asOf) return "kept";
  return due !== undefined && due < overview.asOf ? "overdue" : "open";
}

function row(commitment: Commitment, context: Context): Row {
  const { region, words } = context;
  const { by, to, madeAt, due } = commitment;
  return {
    anchor: anchorOf("commitment", commitment.name),
    head: cell([[nameOf([commitment], commitment.name, context)]], [sourceOf(commitment.place, context)]),
    cells: [
      line(by ? bodyLink(by.name, context) : words.commitment.noOwner),
      line(...joined(to.map(({ name }) => bodyLink(name, context)))),
      line(...(madeAt ? [linked(nameOf(region.workshops, madeAt.name, context), "workshop", madeAt.name, context)] : [])),
      line(due === undefined ? "" : day(due, context)),
      cell([[stateInWords(commitment, context)], ...notesOf(commitment.notes, context)]),
    ],
  };
}

function stateInWords(commitment: Commitment, context: Context): string {
  const { commitment: word } = context.words;
  const { kept, dropped } = commitment;
  const state = stateOf(commitment, context);
  if (state === "kept" && kept) return word.keptOn(day(kept.on, context), kept.evidence);
  if (state === "dropped" && dropped) return word.droppedOn(day(dropped.on, context), dropped.because);
  return word[state];
}
