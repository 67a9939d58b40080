import { type Engine, layOut, sceneOf, svgOf, views } from "@kurzweg/diagram";
import type { Overview } from "@kurzweg/model";
import type { Painted, Task } from "./task.ts";

/** Draws a picture; nothing where there is no such view. Runs in a thread of its own, since a layout can take long. */
export async function paint({ view: name, overview: json, effort, ...drawing }: Task): Promise<Painted | undefined> {
  const view = views.find((each) => each.name === name);
  if (!view) return undefined;
  const overview = JSON.parse(json) as Overview;
  const engine: Engine = async (graph) => {
    // What cannot be laid out is shown as a table.
    return effort === "none" ? undefined : layOut(graph, effort).catch(() => undefined);
  };
  const scene = await sceneOf(view, overview, { ...drawing, engine });
  return { svg: svgOf(scene, { theme: "auto", language: overview.language, fileName: (file) => file }), places: scene.places };
}
