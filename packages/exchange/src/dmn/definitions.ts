import { type Dimension, titleOf } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { idOf, uriOf } from "../exports/identity.ts";
import { onOneLine } from "../exports/texts.ts";
import { type Decision, decisionElement, decisionOf } from "./decision.ts";
import { diagramElement } from "./diagram.ts";
import { textLiterals, variableOf } from "./feel.ts";
import { inputId, type Requirement, typeOf } from "./graph.ts";
import { documentText, textElement, type Xml, xml } from "./xml.ts";

/** What every file of this kind holds. */
export const EXPORTER = 'exporter="Kurzweg"';

const MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";

/** The steps of a region as decisions that rest on each other, with a diagram (DMN 1.3). */
export function definitions(context: Context, note: string): string {
  const { region, language, overview } = context;
  const decisions = overview.steps.map((view) => decisionOf(view, decisionId(view.step.name), context));
  const inputs = region.dimensions.filter((dimension) => decisions.some(({ dimensions }) => dimensions.includes(dimension)));
  const all = decisions.map((decision) => ({ decision, requirements: requirementsOf(decision, decisions) }));
  return documentText(
    xml(
      "definitions",
      {
        xmlns: MODEL,
        "xmlns:dmndi": "https://www.omg.org/spec/DMN/20191111/DMNDI/",
        "xmlns:dc": "http://www.omg.org/spec/DMN/20180521/DC/",
        "xmlns:di": "http://www.omg.org/spec/DMN/20180521/DI/",
        id: `definitions_${idOf(region, "region")}`,
        name: onOneLine(titleOf(region, language)),
        namespace: uriOf(region, "region"),
        exporter: "Kurzweg",
      },
      [
        ...textElement("description", note),
        ...inputs.flatMap(typeElement),
        ...inputs.map((dimension) => inputElement(dimension, context)),
        ...all.map(({ decision, requirements }) => decisionElement(decision, requirements, context)),
        diagramElement(all),
      ],
    ),
  );
}

function decisionId(step: string): string {
  return `decision_${variableOf(step)}`;
}

/** What a step needs comes before it; what is known of a person comes first. */
function requirementsOf({ id, view, dimensions }: Decision, all: readonly Decision[]): readonly Requirement[] {
  const needed = [...new Set(view.step.needs.map(({ name }) => decisionId(name)))].filter((each) => each !== id && all.some((other) => other.id === each));
  return [
    ...dimensions.map((dimension) => ({ id: `${id}_needs_${inputId(dimension)}`, from: inputId(dimension), isInput: true })),
    ...needed.map((from, index) => ({ id: `${id}_needs_${index + 1}`, from, isInput: false })),
  ];
}

/** The values that a dimension has, as a type. */
function typeElement(dimension: Dimension): readonly Xml[] {
  if (dimension.is === "number") return [];
  const name = typeOf(dimension);
  return [
    xml("itemDefinition", { id: name, name }, [
      xml("typeRef", {}, "string"),
      xml("allowedValues", { id: `${name}_values` }, textElement("text", textLiterals(dimension.values.map((value) => value.name)))),
    ]),
  ];
}

function inputElement(dimension: Dimension, { language }: Context): Xml {
  const name = variableOf(dimension.name);
  const title = titleOf(dimension, language);
  const values = dimension.is === "enumeration" ? dimension.values.map((value) => `${value.name}: ${onOneLine(titleOf(value, language))}`) : [];
  return xml("inputData", { id: inputId(dimension), name }, [
    ...textElement("description", [title, ...values].join("\n")),
    xml("variable", { id: `${inputId(dimension)}_variable`, name, typeRef: typeOf(dimension) }),
  ]);
}
