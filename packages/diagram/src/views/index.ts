import { handoffs } from "./handoffs.ts";
import { interfaces } from "./interfaces.ts";
import { matrix } from "./matrix.ts";
import { process } from "./process.ts";
import type { View } from "./view.ts";

/** All views, in the order in which they are offered. */
export const views: readonly View[] = [handoffs, process, matrix, interfaces];
