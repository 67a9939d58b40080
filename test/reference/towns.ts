/** Tiny regions for the tests of the reference: one dimension, a few bodies. */

import { body, region, responsible, step, values } from "./build.ts";
import type { Assignment, Body, Condition, Declarations, Region, Step, Validity } from "./model.ts";

/** A validity that ended the day before the reference date. */
export const over: Validity = { from: null, until: "2026-06-14" };

/** A validity of the reference date alone. */
export const today: Validity = { from: "2026-06-15", until: "2026-06-15" };

export const status = values("status", "a", "b", "c");

/** People of status a, b and c, and one step `course`. */
export function town(bodies: readonly Body[], parts: Partial<Declarations> = {}, course: Partial<Step> = {}): Region {
  return region([step("course", course)], { dimensions: [status], bodies, ...parts });
}

/** `responsible for course`. */
export function doing(when: Condition | null, parts: Partial<Assignment> = {}): Assignment {
  return responsible("course", when, parts);
}

/** Steps `s1`, `s2` … one after the other, each with the body that its letter names, for people of status a and b. */
export function chain(letters: string, parts: Partial<Declarations> = {}, details: readonly Partial<Step>[] = []): Region {
  const names = [...letters].map((_, index) => `s${index + 1}`);
  const steps = names.map((name, index) => step(name, { needs: names.slice(Math.max(0, index - 1), index), ...details[index] }));
  const bodies = [...new Set(letters)].map((letter) =>
    body(
      letter,
      names.filter((_, index) => letters[index] === letter).map((name) => responsible(name)),
    ),
  );
  return region(steps, { dimensions: [values("status", "a", "b")], bodies, ...parts });
}
