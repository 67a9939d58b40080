import type { Overview, Place } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { type ExportKind, oneFile, startsWith } from "../exports/kind.ts";

/** The form of the file; later versions add properties, none is renamed or removed. */
const FORMAT = "kurzweg-model/1";

/** The region with all names resolved, and who is responsible for whom, as documents are made from it. */
export const model: ExportKind = {
  name: "model",
  formats: [{ name: "json", endings: ["json"], writes: "text", write: (context) => oneFile(modelText(context)), isOwn: startsWith(`"format": "${FORMAT}"`) }],
};

function modelText({ overview, edition, fileName }: Context): string {
  const { asOf, language } = overview;
  const region = { ...overview.region, file: fileName(overview.region.file), imports: overview.region.imports.map(fileName) };
  const data = { format: FORMAT, edition, asOf, language, region, answers: overview.steps.flatMap(answersOf) };
  // Texts stay as they were written, sign by sign.
  return `${JSON.stringify(data, (_, value: unknown) => (isPlace(value) ? { file: fileName(value.file), range: value.range } : value), 2)}\n`;
}

function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && "file" in value && "range" in value && typeof value.file === "string";
}

/** What holds for whom at a step. */
function answersOf({ step, answers, others }: Overview["steps"][number]): readonly unknown[] {
  const people = (groups: readonly unknown[] | undefined): object => (groups && groups.length > 0 ? { people: groups } : {});
  return [
    ...answers.map(({ verdict, bodies, leads, people: groups }) => ({ step: step.name, verdict, bodies, leads, ...people(groups) })),
    ...others.map(({ role, body, people: groups }) => ({ step: step.name, verdict: role, bodies: [body], leads: [], ...people(groups) })),
  ];
}
