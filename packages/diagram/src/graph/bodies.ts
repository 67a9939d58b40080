import type { Language } from "@kurzweg/model";
import type { Directory } from "../directory.ts";
import { type Area, type Group, heightOf, paragraph, type Shape, type Size } from "../scene.ts";
import { widthOf } from "../text/measure.ts";
import { oneLine, wrap } from "../text/wrap.ts";

const PAD = { x: 12, y: 8 };
const WIDEST = 160;
const name = { size: 13, weight: "bold" } as const;
const small = { size: 11 } as const;
const ROW = 20;
const MARK_GAP = 10;

/** A unit in the box of its body, with what else is said about it. */
export interface UnitRow {
  readonly path: string;
  /** Such as the numbers of the arrows that lead to it. */
  readonly mark: string;
}

/** What stands in the box of a body, and how much room it needs. */
export interface BodyBox extends Size {
  readonly path: string;
  readonly lines: readonly string[];
  readonly units: readonly (UnitRow & { readonly text: string })[];
}

/** The box of a body with the units that matter. */
export function bodyBox(path: string, units: readonly UnitRow[], directory: Directory, language: Language): BodyBox {
  const text = `${directory.isStatutory(path) ? "§ " : ""}${directory.body(path).title}`;
  const lines = wrap(text, { ...name, width: WIDEST, lines: 3, language });
  const rows = units.map((unit) => ({ ...unit, text: oneLine(directory.body(unit.path).title, { ...small, width: WIDEST }) }));
  const widest = Math.max(
    60,
    ...lines.map((line) => widthOf(line, name)),
    ...rows.map((row) => widthOf(row.text, small) + (row.mark === "" ? 0 : MARK_GAP + widthOf(row.mark, small)) + 12),
  );
  const rowsHeight = rows.length > 0 ? rows.length * ROW + 5 : 0;
  return { path, lines, units: rows, width: Math.ceil(widest) + 2 * PAD.x, height: Math.ceil(heightOf(lines.length, name)) + rowsHeight + 2 * PAD.y };
}

/** A body where it is; in an area that is higher than it needs, what it says stands in the middle. */
export function bodyShapes({ path, lines, units, height }: BodyBox, area: Area, directory: Directory): Group {
  const { title, shown } = directory.body(path);
  const top = area.y + (area.height - height) / 2;
  const below = top + PAD.y + heightOf(lines.length, name) + 5;
  return {
    is: "group",
    of: shown,
    tip: title,
    shapes: [
      { is: "box", ...area, radius: 6, fill: "body", stroke: "bodyEdge", thickness: directory.isStatutory(path) ? 2 : 1 },
      ...paragraph(lines, { ...name, x: area.x + area.width / 2, top: top + PAD.y, anchor: "middle", fill: "bodyInk" }),
      ...units.map(({ path: unit, text, mark }, index): Shape => {
        const row: Area = { x: area.x + PAD.x - 4, y: below + index * ROW, width: area.width - 2 * PAD.x + 8, height: ROW - 3 };
        return {
          is: "group",
          of: directory.body(unit).shown,
          tip: directory.body(unit).title,
          shapes: [
            { is: "box", ...row, radius: 3, fill: "paper" },
            ...paragraph([text], { ...small, x: row.x + 6, top: row.y + 1.5, fill: "ink" }),
            ...(mark === "" ? [] : paragraph([mark], { ...small, x: row.x + row.width - 6, top: row.y + 1.5, anchor: "end", fill: "muted" })),
          ],
        };
      }),
    ],
  };
}
