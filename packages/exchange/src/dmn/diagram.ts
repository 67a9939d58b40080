import type { Decision } from "./decision.ts";
import type { Requirement } from "./graph.ts";
import { type Box, placed } from "./layout.ts";
import { type Xml, xml } from "./xml.ts";

/**
 * Where modellers show decisions and what they rest on. What is known of a person stands in the head of each table: nearly every decision
 * asks for nearly all of it, and the arrows would hide how the steps follow each other.
 */
export function diagramElement(all: readonly { readonly decision: Decision; readonly requirements: readonly Requirement[] }[]): Xml {
  const boxes = placed(
    all.map(({ decision, requirements }) => ({ id: decision.id, on: requirements.filter(({ isInput }) => !isInput).map(({ from }) => from) })),
  );
  const edges = all.flatMap(({ decision, requirements }) =>
    requirements.flatMap(({ id, from }) => {
      const lower = boxes.get(from);
      const upper = boxes.get(decision.id);
      return lower && upper ? [edgeElement(id, lower, upper)] : [];
    }),
  );
  const shapes = [...boxes].map(([id, box]) => xml("dmndi:DMNShape", { id: `shape_${id}`, dmnElementRef: id }, [xml("dc:Bounds", { ...box })]));
  return xml("dmndi:DMNDI", {}, [xml("dmndi:DMNDiagram", { id: "diagram" }, [...shapes, ...edges])]);
}

/** From the middle of the upper side of one box to the middle of the lower side of the other. */
function edgeElement(id: string, lower: Box, upper: Box): Xml {
  return xml("dmndi:DMNEdge", { id: `edge_${id}`, dmnElementRef: id }, [
    xml("di:waypoint", { x: lower.x + lower.width / 2, y: lower.y }),
    xml("di:waypoint", { x: upper.x + upper.width / 2, y: upper.y + upper.height }),
  ]);
}
