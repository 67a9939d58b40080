import type { Role } from "@kurzweg/model";
import { ASCENT, DESCENT, type Point, type Shape } from "../scene.ts";
import type { Paint } from "../theme.ts";

/** What stands in a cell: the role of a body in a step. */
export interface Mark {
  readonly role: Role;
  /** For everybody to whom the step applies. */
  readonly everybody: boolean;
  /** Others are responsible too, and nobody or several lead. */
  readonly shared: boolean;
  /** The responsibility rests. */
  readonly suspended: boolean;
}

const CELL = { width: 24, height: 20, radius: 4 };

/** The sign of a role around a point. */
export function cellMark({ role, everybody, shared, suspended }: Mark, letter: string, at: Point): readonly Shape[] {
  if (role === "informed") return [letterAt(letter, at, "muted")];
  if (role === "supports") return [{ ...cellAt(at), stroke: "edge" }, letterAt(letter, at, "muted")];
  if (suspended) return [{ ...cellAt(at), fill: "pendingFill", stroke: "pending", dash: "dashed" }, letterAt(letter, at, "pendingInk")];
  if (shared) return [{ ...cellAt(at), fill: "sharedFill", stroke: "shared", thickness: 1.5 }, letterAt(`${letter}!`, at, "sharedInk")];
  if (everybody) return [{ ...cellAt(at), fill: "lead" }, letterAt(letter, at, "onLead")];
  return [{ ...cellAt(at), fill: "body", stroke: "bodyEdge" }, letterAt(letter, at, "bodyInk")];
}

/** A number around a point: of what is open, of what rests, or a sum. */
export function totalMark(sort: "open" | "pending" | "total", count: number, at: Point): readonly Shape[] {
  if (sort === "total") return [{ ...letterAt(String(count), at, "muted"), weight: "regular" }];
  if (sort === "pending") return [{ ...cellAt(at), fill: "pendingFill", stroke: "pending" }, letterAt(String(count), at, "pendingInk")];
  return [{ ...cellAt(at), fill: "open" }, letterAt(String(count), at, "onOpen")];
}

function cellAt({ x, y }: Point): Extract<Shape, { is: "box" }> {
  return { is: "box", x: x - CELL.width / 2, y: y - CELL.height / 2, ...CELL };
}

function letterAt(text: string, { x, y }: Point, fill: Paint): Extract<Shape, { is: "text" }> {
  const size = 12;
  return { is: "text", x, y: y + ((ASCENT - DESCENT) / 2) * size - 0.5, text, size, weight: "bold", anchor: "middle", fill };
}
