import type { Place } from "@kurzweg/model";
import { type Setting, type Weight, widthOf } from "./text/measure.ts";
import type { Paint } from "./theme.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Point, Size {}

/** A finished picture in numbers: everything has its place. */
export interface Scene extends Size {
  /** What it shows, and for readers who do not see it, what is in it. */
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
  /** Where the bodies of a layout are, to be given to the next picture after an edit. */
  readonly places?: Readonly<Record<string, Point>> | undefined;
  /** How far down paper may divide it between two pages. */
  readonly cut?: number | undefined;
}

export type Shape = Box | Line | Text | Group;
export type Dash = "dashed" | "dotted";

export interface Box extends Area {
  readonly is: "box";
  readonly radius?: number | undefined;
  readonly fill?: Paint | undefined;
  readonly stroke?: Paint | undefined;
  readonly thickness?: number | undefined;
  readonly dash?: Dash | undefined;
}

export interface Line {
  readonly is: "line";
  readonly points: readonly Point[];
  readonly stroke: Paint;
  readonly thickness?: number | undefined;
  readonly dash?: Dash | undefined;
  /** The last point is the tip of an arrow. */
  readonly arrow?: boolean | undefined;
  /** How round its corners are. */
  readonly bend?: number | undefined;
}

export interface Text extends Point {
  readonly is: "text";
  /** One line; `y` is its base line. */
  readonly text: string;
  readonly size: number;
  readonly weight?: Weight | undefined;
  readonly anchor?: "start" | "middle" | "end" | undefined;
  readonly fill: Paint;
  /** Degrees clockwise around its point. */
  readonly turn?: number | undefined;
}

/** Shapes that show one thing. */
export interface Group {
  readonly is: "group";
  readonly of?: Shown | undefined;
  /** What is said where a reader points at it. */
  readonly tip?: string | undefined;
  readonly shapes: readonly Shape[];
}

/** What is shown: the sort of thing, its name or path, and where it was written. */
export interface Shown {
  readonly sort: string;
  readonly name: string;
  readonly place?: Place | undefined;
  /** A picture of only this body or phase shows more of it. */
  readonly into?: "body" | "phase" | undefined;
}

/** How far letters reach above and below their base line, in parts of their size. */
export const ASCENT = 0.78;
export const DESCENT = 0.22;
/** From base line to base line, in parts of the size. */
export const LEADING = 1.3;

export interface Written extends Omit<Text, "is" | "text" | "y"> {
  /** The upper end of the first line. */
  readonly top: number;
}

/** Lines of text below each other. */
export function paragraph(lines: readonly string[], { top, ...setting }: Written): readonly Text[] {
  return lines.map((text, index) => ({ ...setting, is: "text", text, y: top + setting.size * (ASCENT + 0.11 + index * LEADING) }));
}

/** How high some lines of text are. */
export function heightOf(lines: number, { size }: Setting): number {
  return lines * size * LEADING;
}

/** The corners of the rectangle that a text covers. */
export function cornersOf(text: Text): readonly [Point, Point, Point, Point] {
  const width = widthOf(text.text, text);
  const left = text.anchor === "end" ? -width : text.anchor === "middle" ? -width / 2 : 0;
  const [top, bottom] = [-ASCENT * text.size, DESCENT * text.size];
  const angle = ((text.turn ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (x: number, y: number): Point => ({ x: text.x + x * cos - y * sin, y: text.y + x * sin + y * cos });
  return [corner(left, top), corner(left + width, top), corner(left + width, bottom), corner(left, bottom)];
}

/** Moves shapes. */
export function moved<Some extends Shape>(shapes: readonly Some[], by: Point): readonly Some[] {
  const point = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  return shapes.map((shape) => {
    if (shape.is === "group") return { ...shape, shapes: moved(shape.shapes, by) };
    return shape.is === "line" ? { ...shape, points: shape.points.map(point) } : { ...shape, ...point(shape) };
  });
}

/** All shapes that are not groups, in the order in which they are drawn. */
export function flat(shapes: readonly Shape[]): readonly Exclude<Shape, Group>[] {
  return shapes.flatMap((shape) => (shape.is === "group" ? flat(shape.shapes) : [shape]));
}
