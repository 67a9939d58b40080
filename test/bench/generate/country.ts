import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const statuses = ["asylum-seeker", "tolerated", "recognised", "subsidiary", "removal-ban", "temporary-protection", "family", "eu-citizen"];
const steps = ["registration", "housing", "livelihood", "health", "advice", "school", "course", "profiling", "placement"];
const LINES = 400;

/** What is wrong in one region: nobody is responsible for a step for people of one status. */
export interface Planted {
  readonly file: string;
  readonly step: string;
  readonly status: string;
}

/** Writes so many regions of 400 lines on a shared catalogue into a folder; every other one has one gap, which is known. */
export function writeCountry(folder: string, count: number): readonly Planted[] {
  writeFileSync(join(folder, "law.region"), catalogue());
  const planted: Planted[] = [];
  for (let index = 0; index < count; index++) {
    const state = String((index % 16) + 1).padStart(2, "0");
    const name = `${state}/region-${String(index).padStart(5, "0")}.region`;
    mkdirSync(join(folder, state), { recursive: true });
    const gap = index % 2 === 0 ? { file: name, step: steps[index % steps.length] ?? "", status: statuses[index % statuses.length] ?? "" } : undefined;
    if (gap) planted.push(gap);
    writeFileSync(join(folder, name), region(index, state, gap));
  }
  return planted;
}

function catalogue(): string {
  return [
    'catalogue law "Law" { language en checked 2026-10-01 }',
    `dimension status "Legal status" { ${statuses.join(" ")} }`,
    'dimension age "Age" 0.. years',
    'dimension benefit "Benefit" { asylblg sgb2 none }',
    'dimension german "German" { beginner a1 a2 b1 b2 }',
    'impossible when status is asylum-seeker, tolerated and benefit is sgb2 because "By law"',
    `phase way "The way" { ${steps.map((step) => `step ${step}`).join(" ")} }`,
    "",
  ].join("\n");
}

/** Three bodies share each step by status; the rest of the file are bodies with contacts. */
function region(index: number, state: string, gap: Planted | undefined): string {
  const shares = [statuses.slice(0, 3), statuses.slice(3, 6), statuses.slice(6)];
  const lines = [
    `region region-${index} "Region ${index}" {`,
    `  key "${state}${String(index).padStart(6, "0")}"`,
    "  language en",
    "  as of 2026-11-15",
    "}",
    'import "../law"',
    ...shares.flatMap((own, body) => [
      `body office-${body} "Office ${body} of ${index}" {`,
      `  contact desk "Desk" { email "office-${body}@region-${index}.example.org" }`,
      ...steps.flatMap((step) => {
        const left = own.filter((status) => !(gap?.step === step && gap.status === status));
        return left.length > 0
          ? [
              `  responsible for ${step} when status is ${left.join(", ")} and age < 27 {`,
              '    law "§ 1"',
              "  }",
              `  responsible for ${step} when status is ${left.join(", ")} and (age >= 27 or german is a1)`,
            ]
          : [];
      }),
      "}",
    ]),
  ];
  for (let number = 0; lines.length < LINES; number++)
    lines.push(
      `body further-${number} "Further body ${number} of ${index}" {`,
      '  contact desk "Desk" {',
      `    email "desk-${number}@region-${index}.example.org"`,
      '    phone "+49 351 1234567"',
      '    hours "Mon to Fri 9 to 12"',
      "    confirmed 2026-10-01",
      "  }",
      "}",
    );
  return `${lines.join("\n")}\n`;
}
