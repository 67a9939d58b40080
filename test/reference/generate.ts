/**
 * Random small regions for property-based tests: at most about 400 people, 1 to 4 steps and bodies.
 * They are well-formed: no unknown names, no cycles of needs, groups or delegations, no range outside
 * its dimension or upside down. Left out, as language.md does not say what they would be: `delegated by`
 * a unit, hand-offs within one body, a journey to a step that does not follow its start, a dimension
 * that is moved twice by one transition, acceptances with a condition for findings that are not about
 * people, catalogues with bodies or ways of their own.
 */

import type { Arbitrary } from "fast-check";
import { regionDraft } from "./draw.ts";
import type { Region } from "./model.ts";
import { settle } from "./settle.ts";

/** Regions that hit every rule of language.md often, and shrink well. */
export const regions: Arbitrary<Region> = regionDraft.map(settle);
