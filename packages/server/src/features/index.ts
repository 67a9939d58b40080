import { requests } from "../requests/index.ts";
import { codeActions } from "./code-actions.ts";
import { definition } from "./definition.ts";
import type { Feature } from "./feature.ts";
import { highlight } from "./highlight.ts";
import { hover } from "./hover.ts";
import { references } from "./references.ts";
import { rename } from "./rename.ts";

/** Everything that the editor can ask for. */
export const features: readonly Feature[] = [hover, definition, references, highlight, rename, codeActions, ...requests];
