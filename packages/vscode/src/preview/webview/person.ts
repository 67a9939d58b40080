import type { DimensionChoice, PersonStop, PersonWay } from "@kurzweg/server/protocol";
import type { Person } from "../messages.ts";
import { editor } from "./editor.ts";
import { element, make, words } from "./elements.ts";

const bar = element<HTMLDetailsElement>("person");
const form = bar.querySelector("form") as HTMLFormElement;
const list = element("way");
/** A narrower page has no room for all questions beside a picture: they wait until somebody asks for them. */
const NARROW = 640;

/** Asks for a person, by everything that tells people apart. */
export function showDimensions(dimensions: readonly DimensionChoice[], person: Person, change: (person: Person) => void): void {
  const fields = dimensions.map(fieldOf);
  const clear = make("button", { type: "reset" }, words.clear);
  form.replaceChildren(...fields, clear);
  bar.hidden = dimensions.length === 0;
  bar.open = window.innerWidth >= NARROW || Object.keys(person).length > 0;
  const read = (): void => change(personIn(dimensions));
  form.oninput = read;
  form.onreset = () => setTimeout(() => change({}));
  form.onsubmit = (event) => event.preventDefault();
  // What was chosen before is not what a reset goes back to.
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) field.value = String(person[field.name] ?? "");
}

function fieldOf({ name, title, values, from, to, unit }: DimensionChoice): HTMLElement {
  const id = `person-${name}`;
  const units: Readonly<Record<string, string>> = words.units;
  const options = values?.map((value) => make("option", { value: value.name }, value.title));
  const bounds = { ...(from === undefined ? {} : { min: String(from) }), ...(to === undefined ? {} : { max: String(to) }) };
  const field = options
    ? make("select", { id, name }, make("option", { value: "" }, words.any), ...options)
    : make("input", { id, name, type: "number", step: "1", placeholder: unit ? (units[unit] ?? unit) : words.any, ...bounds });
  return make("div", {}, make("label", { for: id, title }, title), field);
}

/** What was said so far; a number that is not one yet says nothing. */
function personIn(dimensions: readonly DimensionChoice[]): Person {
  const said = new FormData(form);
  return Object.fromEntries(
    dimensions.flatMap(({ name, values }) => {
      const text = String(said.get(name) ?? "");
      return text === "" ? [] : [[name, values ? text : Number(text)]];
    }),
  );
}

/** Shows who is responsible for each step, and how long the way is. */
export function showWay(way: PersonWay | undefined): void {
  list.hidden = !way;
  if (!way) return list.replaceChildren();
  const heading = make("h2", {}, words.way);
  if ("problem" in way) return list.replaceChildren(heading, make("p", {}, way.problem));
  const lengths = way.ways.map(({ title, says }) => make("p", { class: "length" }, make("strong", {}, title), " ", says));
  list.replaceChildren(heading, ...lengths, make("ol", {}, ...stepsOf(way.stops).map(stepOf)));
}

/** The answers for each step, which may be several. */
function stepsOf(stops: readonly PersonStop[]): readonly (readonly [PersonStop, ...PersonStop[]])[] {
  const steps = new Map<string, [PersonStop, ...PersonStop[]]>();
  for (const stop of stops) {
    const known = steps.get(stop.step);
    if (known) known.push(stop);
    else steps.set(stop.step, [stop]);
  }
  return [...steps.values()];
}

function stepOf(stops: readonly [PersonStop, ...PersonStop[]]): HTMLElement {
  const [first] = stops;
  const title = make("button", { type: "button" }, first.title);
  title.addEventListener("click", () => editor.postMessage({ is: "go", place: first.place }));
  const answers = stops.map(({ state, says, people }) => {
    const whom = people ? [make("small", {}, ` ${words.for.replace("{0}", people)}`)] : [];
    return make("p", { class: state }, says, ...whom);
  });
  return make("li", {}, title, ...answers);
}
