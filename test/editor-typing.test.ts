import { test } from "vitest";
import { examples, typeThrough } from "./harness/typing.ts";

/** The longest of them is typed in a file of its own, so that it takes another processor. */
const others = examples.slice(1);
const MINUTES = 10 * 60_000;

test.each(others)("%s can be typed from beginning to end, with a list and an explanation on the way", { timeout: MINUTES }, typeThrough);
