export { MADE_BY, picture, sceneOf, svgOf, views } from "@kurzweg/diagram";
export { layoutThread } from "./engine.ts";
export { isOwnPng, type Painter, painter } from "./png.ts";
