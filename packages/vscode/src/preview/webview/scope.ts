import type { PartChoice, RegionParts } from "@kurzweg/server/protocol";
import type { PreviewState } from "../messages.ts";
import { element, make, words } from "./elements.ts";

export type Scope = Pick<PreviewState, "body" | "phase">;

const fields = { phase: element<HTMLSelectElement>("phase"), body: element<HTMLSelectElement>("body") };
const whole = element("whole");
/** What was offered last, as JSON: a list that somebody has open is not written anew for nothing. */
let offered = "";

/** Tells what part of the region somebody chooses. */
export function listenForScope(change: (scope: Scope) => void): void {
  for (const field of Object.values(fields)) field.addEventListener("change", () => change({ phase: fields.phase.value, body: fields.body.value }));
  whole.addEventListener("click", () => {
    fields.phase.focus();
    change({ phase: "", body: "" });
  });
}

/** Offers the phases and bodies of the region. A choice stays, even while the text does not declare it. */
export function offerScopes({ bodies, phases }: RegionParts, chosen: Scope): void {
  const now = JSON.stringify([bodies, phases]);
  if (now !== offered) {
    offered = now;
    offer(fields.phase, phases);
    offer(fields.body, bodies);
  }
  chooseScope(chosen);
}

export function chooseScope({ phase = "", body = "" }: Scope): void {
  for (const [field, name] of [
    [fields.phase, phase],
    [fields.body, body],
  ] as const) {
    if (name !== "" && ![...field.options].some(({ value }) => value === name)) field.append(make("option", { value: name }, name));
    field.value = name;
  }
  whole.hidden = phase === "" && body === "";
}

function offer(field: HTMLSelectElement, choices: readonly PartChoice[]): void {
  field.replaceChildren(make("option", { value: "" }, words.all), ...choices.map(({ name, title }) => make("option", { value: name }, title)));
}
