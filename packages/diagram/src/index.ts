export type { Engine } from "./layout/graph.ts";
export { type Drawing, picture, sceneOf } from "./picture.ts";
export { type Appearance, MADE_BY, svgOf } from "./svg.ts";
export { isInFont } from "./text/measure.ts";
export type { Theme } from "./theme.ts";
export { views } from "./views/index.ts";
export type { Letters, View } from "./views/view.ts";
