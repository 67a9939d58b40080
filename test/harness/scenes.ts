import { type Box, cornersOf, flat, type Group, type Line, type Point, type Scene, type Shape, type Text } from "@kurzweg/diagram/scene";

/** Everything in a picture that nobody could read: texts on texts, texts across borders, arrows through boxes or beside them. */
export function flawsOf(scene: Scene): readonly string[] {
  const shapes = flat(scene.shapes);
  const texts = shapes.filter((shape): shape is Text => shape.is === "text" && shape.text.trim() !== "");
  const boxes = shapes.filter((shape): shape is Box => shape.is === "box");
  const nodes = groupsIn(scene.shapes)
    .filter(({ of }) => of !== undefined && ["body", "cluster", "step"].includes(of.sort))
    .flatMap((group) => group.shapes.filter((shape): shape is Box => shape.is === "box").slice(0, 1));
  const arrows = groupsIn(scene.shapes)
    .filter(({ of }) => of !== undefined && ["bundle", "handoff", "missing", "way"].includes(of.sort))
    .flatMap((group) => group.shapes.filter((shape): shape is Line => shape.is === "line" && shape.arrow === true));
  return [
    ...texts.flatMap((text, index) =>
      texts.slice(index + 1).flatMap((other) => (meet(cornersOf(text), cornersOf(other)) ? [`“${text.text}” and “${other.text}” overlap`] : [])),
    ),
    ...texts.flatMap((text) => boxes.flatMap((box) => (crosses(text, box) ? [`“${text.text}” crosses the border of a box at ${box.x}, ${box.y}`] : []))),
    ...texts.flatMap((text) =>
      cornersOf(text).some(({ x, y }) => x < 0 || y < 0 || x > scene.width || y > scene.height) ? [`“${text.text}” leaves the picture`] : [],
    ),
    ...arrows.flatMap((arrow) => arrowFlaws(arrow, nodes)),
  ];
}

function arrowFlaws({ points }: Line, nodes: readonly Box[]): readonly string[] {
  const [first, last] = [points[0], points.at(-1)];
  const isAtBorder = (point: Point | undefined): boolean => point !== undefined && nodes.some((box) => onBorder(point, box));
  const through = nodes.filter((box) => points.some((point, index) => index > 0 && passes(points[index - 1] ?? point, point, box)));
  return [
    ...(isAtBorder(first) ? [] : [`an arrow begins beside all boxes, at ${first?.x}, ${first?.y}`]),
    ...(isAtBorder(last) ? [] : [`an arrow ends beside all boxes, at ${last?.x}, ${last?.y}`]),
    ...through.map(({ x, y }) => `an arrow passes through the box at ${x}, ${y}`),
  ];
}

function groupsIn(shapes: readonly Shape[]): readonly Group[] {
  return shapes.flatMap((shape) => (shape.is === "group" ? [shape, ...groupsIn(shape.shapes)] : []));
}

/** What touches does not overlap. */
const SLACK = 0.6;

/** Whether two rectangles overlap, turned or not: no line along one of their sides separates them. */
function meet(one: readonly Point[], other: readonly Point[]): boolean {
  const axes = [one, other].flatMap((corners) => [0, 1].map((index) => sideOf(corners, index)));
  return axes.every(([dx, dy]) => {
    const along = (corners: readonly Point[]): readonly number[] => corners.map(({ x, y }) => x * dx + y * dy);
    const [left, right] = [along(one), along(other)];
    return Math.max(...left) > Math.min(...right) + SLACK && Math.max(...right) > Math.min(...left) + SLACK;
  });
}

function sideOf(corners: readonly Point[], index: number): readonly [number, number] {
  const [from, to] = [corners[index] ?? { x: 0, y: 0 }, corners[index + 1] ?? { x: 1, y: 0 }];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return [(to.x - from.x) / length, (to.y - from.y) / length];
}

function cornersOfBox({ x, y, width, height }: Box): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** Whether a text lies partly in a box. */
function crosses(text: Text, box: Box): boolean {
  const corners = cornersOf(text);
  const inside = ({ x, y }: Point): boolean => x >= box.x - SLACK && x <= box.x + box.width + SLACK && y >= box.y - SLACK && y <= box.y + box.height + SLACK;
  return meet(corners, cornersOfBox(box)) && !corners.every(inside);
}

function onBorder({ x, y }: Point, box: Box): boolean {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const within = x >= box.x - 1 && x <= right + 1 && y >= box.y - 1 && y <= bottom + 1;
  return within && (Math.abs(x - box.x) <= 1 || Math.abs(x - right) <= 1 || Math.abs(y - box.y) <= 1 || Math.abs(y - bottom) <= 1);
}

/** Whether an upright or level line passes through the inside of a box. */
function passes(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  const [left, right, top, bottom] = [Math.min(from.x, to.x), Math.max(from.x, to.x), Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return right > x + 1 && left < x + width - 1 && bottom > y + 1 && top < y + height - 1;
}
