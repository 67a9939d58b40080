export { closest } from "./close.ts";
export type * from "./condition.ts";
export * from "./date.ts";
export type * from "./finding.ts";
export * from "./messages/index.ts";
export type * from "./place.ts";
export type * from "./region.ts";
export * from "./title.ts";
