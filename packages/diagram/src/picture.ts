import type { Overview } from "@kurzweg/model";
import { directoryOf } from "./directory.ts";
import { type Filter, filtered } from "./filter.ts";
import { framed } from "./frame.ts";
import type { Engine } from "./layout/graph.ts";
import type { Places } from "./layout/remember.ts";
import type { Scene } from "./scene.ts";
import { type Appearance, svgOf } from "./svg.ts";
import type { Letters, View } from "./views/view.ts";

export interface Drawing extends Filter {
  /** The letters of roles; those of the language without it. */
  readonly letters?: Letters | undefined;
  readonly journey?: string | undefined;
  /** The places of an earlier picture, so that an edit moves little. */
  readonly before?: Places | undefined;
  readonly engine: Engine;
}

/** Makes a picture as SVG: the same overview, drawing and appearance give the same bytes. */
export async function picture(view: View, overview: Overview, drawing: Drawing, appearance: Omit<Appearance, "language">): Promise<string> {
  return svgOf(await sceneOf(view, overview, drawing), { ...appearance, language: overview.language });
}

/** Works out where everything in a picture is. */
export async function sceneOf(view: View, overview: Overview, drawing: Drawing): Promise<Scene> {
  const shown = filtered(overview, drawing);
  const { letters = "own", engine, body, journey, before } = drawing;
  const content = await view.draw({ overview: shown, directory: directoryOf(overview), language: overview.language, letters, body, journey, before, engine });
  return framed(content, view, shown);
}
