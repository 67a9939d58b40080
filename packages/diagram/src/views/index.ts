import { handoffs } from "./handoffs.ts";
import { interfaces } from "./interfaces.ts";
import { journey } from "./journey.ts";
import { map } from "./map.ts";
import { matrix } from "./matrix.ts";
import { people } from "./people.ts";
import { process } from "./process.ts";
import type { View } from "./view.ts";

/** All views, in the order in which they are offered. */
export const views: readonly View[] = [handoffs, process, matrix, people, interfaces, journey, map];
