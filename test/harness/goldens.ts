import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** Whether expected results are written instead of compared: asked for, and never on a build machine. */
export const updating = process.env["UPDATE"] === "1" && !process.env["CI"];

/** Compares a text with the file that holds what is expected, or writes that file. */
export function expectFile(path: string, found: string): void {
  if (updating) writeFileSync(path, found);
  expect(found, `${path} is not as expected. If the change is right, run “npm run test:update” and read the difference.`).toBe(contentOf(path));
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
