import type { Context } from "../context.ts";
import type { Chapter } from "../document.ts";
import { bodies } from "./bodies.ts";
import { changes } from "./changes.ts";
import { commitments } from "./commitments.ts";
import { contacts } from "./contacts.ts";
import { glossary } from "./glossary.ts";
import { handoffs } from "./handoffs.ts";
import { journeys } from "./journeys.ts";
import { meetings } from "./meetings.ts";
import { network } from "./network.ts";
import { open } from "./open.ts";
import { reading } from "./reading.ts";
import { register } from "./register.ts";
import { responsibilities } from "./responsibilities.ts";
import { steps } from "./steps.ts";

/** All chapters, in their order. */
export const chapters: readonly ((context: Context) => Chapter)[] = [
  changes,
  reading,
  network,
  responsibilities,
  steps,
  bodies,
  handoffs,
  journeys,
  meetings,
  commitments,
  open,
  contacts,
  glossary,
  register,
];
