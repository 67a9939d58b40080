import { type Dimension, type Language, titleOf } from "@kurzweg/model";
import type { Feature } from "../features/feature.ts";
import type { DimensionChoice } from "../protocol.ts";
import { handle } from "./handle.ts";
import { homeOf } from "./home.ts";

/** What tells the people of a region apart. */
export const dimensions: Feature = {
  capabilities: {},
  connect(session) {
    handle(session, "kurzweg/dimensions", [], async ({ uri }) => {
      const home = await homeOf(uri, session);
      return (home?.region.dimensions ?? []).map((dimension) => choiceOf(dimension, session.language()));
    });
  },
};

function choiceOf(dimension: Dimension, language: Language): DimensionChoice {
  const { name } = dimension;
  const title = titleOf(dimension, language);
  if (dimension.is === "enumeration") return { name, title, values: dimension.values.map((value) => ({ name: value.name, title: titleOf(value, language) })) };
  const { from, to, unit } = dimension;
  return { name, title, from, ...(to === null ? {} : { to }), ...(unit ? { unit } : {}) };
}
