import { createRequire } from "node:module";

/** What another program reads from a decision model, as far as tests look at it. */
export interface Decision {
  readonly id: string;
  readonly name: string;
  readonly informationRequirement?: readonly { readonly requiredDecision?: { readonly href: string }; readonly requiredInput?: { readonly href: string } }[];
  readonly decisionLogic: {
    readonly hitPolicy: string;
    readonly input?: readonly { readonly inputExpression: { readonly text: string } }[];
    readonly rule?: readonly { readonly inputEntry?: readonly { readonly text: string }[]; readonly outputEntry: readonly { readonly text: string }[] }[];
  };
}

export interface ReadModel {
  readonly decisions: readonly Decision[];
  readonly warnings: readonly unknown[];
  /** The identities of everything in the file. */
  readonly ids: readonly string[];
}

interface Moddle {
  fromXML(
    xml: string,
    type: string,
  ): Promise<{
    readonly rootElement: { readonly drgElement?: readonly (Decision & { readonly $type: string })[] };
    readonly warnings: readonly unknown[];
    readonly elementsById: object;
  }>;
}

const { DmnModdle } = createRequire(import.meta.url)("dmn-moddle") as { readonly DmnModdle: new () => Moddle };

/** Reads a decision model as the modellers of bpmn.io do. */
export async function readDecisions(xml: string): Promise<ReadModel> {
  const { rootElement, warnings, elementsById } = await new DmnModdle().fromXML(xml, "dmn:Definitions");
  const { drgElement = [] } = rootElement;
  return { decisions: drgElement.filter(({ $type }) => $type === "dmn:Decision"), warnings, ids: Object.keys(elementsById) };
}

/** What a decision answers for one person: the answer and the body of each row that counts by its hit policy. */
export function decide(
  { decisionLogic: { hitPolicy, input = [], rule = [] } }: Decision,
  person: Readonly<Record<string, string | number>>,
): readonly string[] {
  const fitting = rule.filter(({ inputEntry = [] }) =>
    inputEntry.every(({ text }, index) => fits(text, person[input[index]?.inputExpression.text.replaceAll("_", "-") ?? ""])),
  );
  const outputs = fitting.map(({ outputEntry }) => outputEntry.map(({ text }) => JSON.parse(text)).join(" "));
  // A table without a hit policy is “UNIQUE”: more than one row would be a mistake.
  if (hitPolicy === "UNIQUE" && outputs.length > 1) throw new Error(`Several rows of a table with one hit fit: ${outputs.join(", ")}.`);
  if (hitPolicy === "ANY" && new Set(outputs).size > 1) throw new Error(`Rows that should say the same do not: ${outputs.join(", ")}.`);
  return hitPolicy === "FIRST" ? outputs.slice(0, 1) : [...new Set(outputs)];
}

/** Whether a value passes the unary tests of FEEL that are written. */
function fits(tests: string, value: string | number | undefined): boolean {
  if (tests === "-") return true;
  if (value === undefined) return false;
  const negated = /^not\((.*)\)$/.exec(tests);
  if (negated?.[1]) return !fits(negated[1], value);
  return tests.split(", ").some((test) => fitsOne(test, value));
}

function fitsOne(test: string, value: string | number): boolean {
  if (test.startsWith('"')) return JSON.parse(test) === value;
  const number = Number(value);
  const range = /^\[(\d+)\.\.(\d+)\]$/.exec(test);
  if (range) return Number(range[1]) <= number && number <= Number(range[2]);
  const bound = /^(>=|<=)? ?(\d+)$/.exec(test);
  if (!bound) throw new Error(`This is no test: ${test}.`);
  const limit = Number(bound[2]);
  return bound[1] === ">=" ? number >= limit : bound[1] === "<=" ? number <= limit : number === limit;
}
