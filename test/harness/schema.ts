import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { root } from "./pipeline.ts";

/** Fails where a report is not of the form that the schema of the package describes. */
export const expectSchema = expectationOf("findings");

/** The same for what “kurzweg diff” writes. */
export const expectDiffSchema = expectationOf("diff");

function expectationOf(name: string): (report: unknown) => void {
  const schema: object = JSON.parse(readFileSync(join(root, "packages/cli/schema", `${name}.schema.json`), "utf8"));
  const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
  return (report) => {
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
  };
}
