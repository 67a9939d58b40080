import type { Finding } from "@kurzweg/model";
import { cell, line, paragraph, section, table } from "../blocks.ts";
import { type Context, day, linked, nameOf, sourceOf } from "../context.ts";
import type { Block, Chapter, Run } from "../document.ts";

type Sort = "gaps" | "overlaps" | "contradictions" | "suspended" | "clarify" | "handoffs" | "journeys" | "others";

const sorts: readonly Sort[] = ["gaps", "overlaps", "contradictions", "suspended", "clarify", "handoffs", "journeys", "others"];
const ofCode: Readonly<Record<string, Sort>> = {
  "coverage/gap": "gaps",
  "coverage/overlap": "overlaps",
  "coverage/contradiction": "contradictions",
  "coverage/suspended": "suspended",
  "coverage/clarify": "clarify",
};

/** What is not settled, and what was accepted for a while. */
export function open(context: Context): Chapter {
  const { findings, words, edition } = context;
  const accepted = findings.filter((finding) => finding.accepted !== null);
  const pending = sorts.flatMap((sort) => {
    const own = findings.filter((finding) => finding.accepted === null && sortOf(finding) === sort);
    return section(`open-${sort}`, words.open[sort], findingTable(sort, own, context));
  });
  return {
    anchor: "open",
    title: words.chapters.open,
    blocks: [
      ...(pending.length > 0 ? pending : [paragraph(words.open.none)]),
      ...section("open-accepted", words.open.accepted, acceptedTable(accepted, context)),
      ...(edition === "public" ? [paragraph(words.open.public)] : []),
    ],
  };
}

function sortOf({ code }: Finding): Sort {
  const found = ofCode[code];
  if (found) return found;
  return code.startsWith("handoff/") ? "handoffs" : code.startsWith("journey/") ? "journeys" : "others";
}

function findingTable(sort: Sort, findings: readonly Finding[], context: Context): readonly Block[] {
  const { open: word, chapters, index } = context.words;
  return table({
    anchor: `open-${sort}-table`,
    caption: word[sort],
    series: { name: "open", title: chapters.open, of: { sort: index.sort, thing: [word[sort]] } },
    columns: [[word.about], [word.what]],
    rows: findings.map((finding) => ({ head: cell([[subjectOf(finding, context)]], [sourceOf(finding.place, context)]), cells: [line(finding.message)] })),
  });
}

function acceptedTable(findings: readonly Finding[], context: Context): readonly Block[] {
  const { open: word } = context.words;
  return table({
    anchor: "open-accepted-table",
    caption: word.accepted,
    columns: [[word.about], [word.what], [word.because], [word.until]],
    rows: findings.flatMap((finding) =>
      finding.accepted
        ? [
            {
              head: cell([[subjectOf(finding, context)]], [sourceOf(finding.place, context)]),
              cells: [line(finding.message), line(finding.accepted.because), line(day(finding.accepted.until, context))],
            },
          ]
        : [],
    ),
  });
}

/** The thing that a point is about. */
function subjectOf({ subject }: Finding, context: Context): Run {
  const { region } = context;
  const { step, body, contact, workshop, commitment, journey, handoff } = subject;
  if (step !== undefined) return linked(nameOf(region.steps, step, context), "step", step, context);
  if (handoff !== undefined) return linked(nameOf(region.handoffs, handoff, context), "handoff", handoff, context);
  if (journey !== undefined) return linked(nameOf(region.journeys, journey, context), "journey", journey, context);
  if (contact !== undefined)
    return linked(
      nameOf(
        [...context.contacts.values()].filter(({ path }) => path === contact),
        contact.split("/").at(-1) ?? contact,
        context,
      ),
      "contact",
      contact,
      context,
    );
  if (workshop !== undefined) return linked(nameOf(region.workshops, workshop, context), "workshop", workshop, context);
  if (commitment !== undefined) return linked(nameOf(region.commitments, commitment, context), "commitment", commitment, context);
  const only = body ?? subject.bodies?.[0];
  return only === undefined ? nameOf([region], region.name, context) : linked(nameOf(region.bodies, only, context), "body", only, context);
}
