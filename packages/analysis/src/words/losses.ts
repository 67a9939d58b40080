import { type Assignment, inForce, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { isWithin } from "../responsibility/holders.ts";
import { type Box, intersections } from "../space/box.ts";
import { titleAt } from "./bodies.ts";

/** Why a body is not left with people whom its assignment is about: it gave them away, or says that it is not responsible. */
export function lossInWords(body: string, assignment: Assignment, box: Box, stepName: string, analysis: Analysis): string | undefined {
  const german = analysis.language === "de";
  const title = titleAt(body, analysis);
  const because = exceptionOf(body, box, stepName, analysis);
  if (because !== undefined)
    return german
      ? `„${title}“ nimmt diese Personen mit „not responsible for“ aus („${because}“).`
      : `“${title}” leaves these people out with “not responsible for” (“${because}”).`;
  const delegate = delegateOf(body, assignment, box, stepName, analysis);
  if (delegate === undefined) return undefined;
  return german ? `„${title}“ hat diese Personen an „${delegate}“ übertragen.` : `“${title}” has delegated these people to “${delegate}”.`;
}

/** The reason for which a body, or one that it is part of, is not responsible for some of the people. */
function exceptionOf(body: string, box: Box, step: string, { offices, space, asOf }: Analysis): string | undefined {
  return offices
    .filter(({ path }) => isWithin(body, path))
    .flatMap(({ unit, kinds }) => [...unit.exceptions, ...kinds.flatMap(({ exceptions }) => exceptions)])
    .find(
      (each) =>
        each.steps.some(({ name }) => name === step) && inForce(each, asOf) && intersections(space.boxesOf(each.condition), [box], space.layout).length > 0,
    )?.reason.because;
}

/** The title of the body to which an assignment's people were delegated. */
function delegateOf(body: string, assignment: Assignment, box: Box, stepName: string, analysis: Analysis): string | undefined {
  const { offices, space } = analysis;
  const step = analysis.steps.find(({ name }) => name === stepName);
  const shares = step ? analysis.areas(step).shares : [];
  const own = shares.find(({ holding }) => holding.assignment === assignment && holding.body === body);
  const kinds = offices.find(({ path }) => path === body)?.body.kinds.map(({ name }) => name) ?? [];
  const taker = shares.find(({ holding, taken }) =>
    taken.some(
      ({ from, boxes }) =>
        !isWithin(body, holding.body) &&
        (isWithin(body, from) || kinds.includes(from)) &&
        intersections(intersections(boxes, own?.claimed ?? [], space.layout), [box], space.layout).length > 0,
    ),
  );
  return taker && titleOf(offices.find(({ path }) => path === taker.holding.body)?.unit ?? { name: taker.holding.body }, analysis.language);
}
