import { afterEach, expect } from "vitest";

/** What was written to the console since the last test. */
const said: unknown[][] = [];

for (const method of ["debug", "error", "info", "log", "trace", "warn"] as const) {
  console[method] = (...words: unknown[]) => {
    said.push([`console.${method}`, ...words]);
  };
}

for (const name of ["stdout", "stderr"] as const) {
  process[name].write = (words: unknown) => {
    said.push([`process.${name}`, String(words)]);
    return true;
  };
}

afterEach(() => {
  expect(said.splice(0), "Nothing is written to the console during a test.").toEqual([]);
});
