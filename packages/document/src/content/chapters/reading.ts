import type { Block, Chapter } from "../document.ts";
import { cell, line, list, paragraph, section, table } from "../blocks.ts";
import { bodyLink, contactLink, type Context, joined, nameOf, sourceOf } from "../context.ts";
import { roleMark } from "../signs.ts";

/** How to read the document. */
export function reading(context: Context): Chapter {
  const { words } = context;
  const { reading: word, signs } = words;
  const roles = (["leads", "responsible", "supports", "informed"] as const).map((role) => [signs[role], words.roles[role]] as const);
  const some = roleMark("responsible", false, context);
  const meanings = [
    ...roles,
    [some.sign, some.meaning],
    [signs.open, words.open.gaps],
    [signs.pending, `${words.open.suspended}; ${words.open.clarify}`],
    [signs.shared, words.open.overlaps],
  ] as const;
  return {
    anchor: "reading",
    title: words.chapters.reading,
    blocks: [
      paragraph(word.intro),
      ...list([[word.groups], [word.sources], [word.laws]]),
      ...section("signs", word.signs, [
        ...table({
          anchor: "signs-table",
          caption: word.signs,
          columns: [[word.sign], [word.meaning]],
          rows: meanings.map(([sign, meaning]) => ({ head: line(sign), cells: [line(meaning)] })),
        }),
      ]),
      ...section("contributors", word.contributors, contributors(context)),
    ],
  };
}

/** The bodies that take part; the internal edition has room for their signatures. */
function contributors(context: Context): readonly Block[] {
  const { region, words, edition, recipient } = context;
  if (recipient !== undefined) return [];
  const { reading: word } = words;
  const isSigned = edition === "internal";
  return table({
    anchor: "contributor-table",
    caption: word.contributors,
    columns: [[words.meeting.body], [words.body.kind], ...(isSigned ? [[words.body.decides], [word.signature]] : [])],
    rows: region.bodies.map((body) => ({
      head: cell([[bodyLink(body.name, context)]], [sourceOf(body.place, context)]),
      cells: [
        line(...joined(body.kinds.map(({ name }) => nameOf(region.kinds, name, context)))),
        ...(isSigned ? [line(...(body.decisionMaker ? [contactLink(body.decisionMaker.name, context)] : [])), line(SIGN_HERE)] : []),
      ],
    })),
  });
}

/** A line to sign on. */
const SIGN_HERE = "……………………………";
