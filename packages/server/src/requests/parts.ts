import { type Body, type Language, type Phase, titleOf } from "@kurzweg/model";
import type { Feature } from "../features/feature.ts";
import type { PartChoice } from "../protocol.ts";
import { handle } from "./handle.ts";
import { homeOf } from "./home.ts";

/** What a picture of a region can be about alone. */
export const parts: Feature = {
  capabilities: {},
  connect(session) {
    handle(session, "kurzweg/parts", { bodies: [], phases: [] }, async ({ uri }) => {
      const region = (await homeOf(uri, session))?.region;
      const language = session.language();
      const choices = (all: readonly (Body | Phase)[] = []): readonly PartChoice[] => all.map((each) => choiceOf(each, language));
      return { bodies: choices(region?.bodies), phases: choices(region?.phases) };
    });
  },
};

function choiceOf(thing: Body | Phase, language: Language): PartChoice {
  return { name: thing.name, title: titleOf(thing, language) };
}
