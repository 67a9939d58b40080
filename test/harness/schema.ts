import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { root } from "./pipeline.ts";

const schema: object = JSON.parse(readFileSync(join(root, "packages/cli/schema/findings.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

/** Fails where a report is not of the form that the schema of the package describes. */
export function expectSchema(report: unknown): void {
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
}
