import type { Chapter } from "../document.ts";
import { line, list, paragraph, section, table } from "../blocks.ts";
import type { Context } from "../context.ts";
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
    ],
  };
}
