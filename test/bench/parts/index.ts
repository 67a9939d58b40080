import type { Part } from "../report.ts";
import { coldCheck } from "./cold-check.ts";
import { documents } from "./documents.ts";
import { editor } from "./editor.ts";
import { many } from "./many.ts";
import { models } from "./models.ts";
import { pictures } from "./pictures.ts";
import { preview } from "./preview.ts";
import { reading } from "./reading.ts";
import { scale } from "./scale.ts";
import { tables } from "./tables.ts";

/** All parts, in the order in which they are run. */
export const parts: readonly Part[] = [coldCheck, tables, models, reading, scale, editor, pictures, preview, documents, many];
