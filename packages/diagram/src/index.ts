export { type Attempt, engineWithin } from "./layout/deadline.ts";
export { layOut, type Placement } from "./layout/elk.ts";
export type { Engine, Graph, Placed } from "./layout/graph.ts";
export { type Drawing, picture, sceneOf } from "./picture.ts";
export { type Appearance, MADE_BY, svgOf } from "./svg.ts";
export { isInFont } from "./text/measure.ts";
export type { Theme } from "./theme.ts";
export { views } from "./views/index.ts";
export type { Letters, View } from "./views/view.ts";
