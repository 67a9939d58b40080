import { type Dimension, type StepView, titleIn, titleOf } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { onOneLine } from "../exports/texts.ts";
import { inputId, type Requirement, typeOf } from "./graph.ts";
import { testOf, textLiteral, textLiterals, variableOf } from "./feel.ts";
import { type Answer, hitPolicyOf, rowsOf, type TableRow } from "./rows.ts";
import { textElement, type Xml, xml } from "./xml.ts";

/** A step as a decision, before it is written. */
export interface Decision {
  readonly id: string;
  readonly view: StepView;
  readonly rows: readonly TableRow[];
  /** The dimensions by which its rows tell people apart. */
  readonly dimensions: readonly Dimension[];
}

export function decisionOf(view: StepView, id: string, context: Context): Decision {
  const rows = rowsOf(view, context);
  const { dimensions } = context.region;
  const used = dimensions.filter(({ name }) => rows.some(({ people }) => Object.hasOwn(people, name)));
  // A table has a column for what it asks, even where the answer is the same for everybody.
  return { id, view, rows, dimensions: used.length > 0 ? used : dimensions.slice(0, 1) };
}

/** A decision with its table: who does what at a step, for whom. */
export function decisionElement(decision: Decision, requirements: readonly Requirement[], context: Context): Xml {
  const { id, view } = decision;
  const { language } = context;
  const name = onOneLine(titleOf(view.step, language));
  return xml("decision", { id, name }, [
    ...textElement("description", [...view.step.notes.map((note) => titleIn(note, language)), ...view.step.laws].join("\n")),
    xml("variable", { id: `${id}_variable`, name }),
    ...requirements.map(({ id: own, from, isInput }) =>
      xml("informationRequirement", { id: own }, [xml(isInput ? "requiredInput" : "requiredDecision", { href: `#${from}` })]),
    ),
    tableElement(decision, context),
  ]);
}

function tableElement({ id, view, rows, dimensions }: Decision, { words, language }: Context): Xml {
  const hitPolicy = hitPolicyOf(view, rows);
  const answers: readonly Answer[] = [...new Set(rows.map(({ answer }) => answer))];
  const bodies = [...new Set(rows.flatMap(({ body }) => body ?? []))];
  return xml("decisionTable", { id: `${id}_table`, hitPolicy }, [
    ...textElement("description", words.dmn.hitPolicies[hitPolicy]),
    ...dimensions.map((dimension) => inputElement(`${id}_${inputId(dimension)}`, dimension, language)),
    outputElement(`${id}_answer`, "answer", words.dmn.answer, answers),
    outputElement(`${id}_body`, "body", words.dmn.body, bodies),
    ...rows.map((row, index) => ruleElement(`${id}_rule_${index + 1}`, row, dimensions)),
  ]);
}

function inputElement(id: string, dimension: Dimension, language: string): Xml {
  const label = onOneLine(titleOf(dimension, language));
  return xml("input", { id, label }, [
    xml("inputExpression", { id: `${id}_expression`, typeRef: typeOf(dimension) }, textElement("text", variableOf(dimension.name))),
    ...(dimension.is === "enumeration"
      ? [xml("inputValues", { id: `${id}_values` }, textElement("text", textLiterals(dimension.values.map(({ name }) => name))))]
      : []),
  ]);
}

function outputElement(id: string, name: string, label: string, values: readonly string[]): Xml {
  return xml(
    "output",
    { id, name, label, typeRef: "string" },
    values.length > 0 ? [xml("outputValues", { id: `${id}_values` }, textElement("text", textLiterals(values)))] : [],
  );
}

function ruleElement(id: string, { people, answer, body, remark }: TableRow, dimensions: readonly Dimension[]): Xml {
  return xml("rule", { id }, [
    ...textElement("description", remark),
    ...dimensions.map((dimension) => xml("inputEntry", { id: `${id}_${inputId(dimension)}` }, textElement("text", testOf(people, dimension)))),
    xml("outputEntry", { id: `${id}_answer` }, textElement("text", textLiteral(answer))),
    xml("outputEntry", { id: `${id}_body` }, textElement("text", body === undefined ? "null" : textLiteral(body))),
  ]);
}
