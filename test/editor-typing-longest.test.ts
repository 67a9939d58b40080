import { test } from "vitest";
import { examples, typeThrough } from "./harness/typing.ts";

const MINUTES = 15 * 60_000;

test.each(examples.slice(0, 1))("%s, the longest example, can be typed from beginning to end as well", { timeout: MINUTES }, typeThrough);
