import { newRegionText } from "@kurzweg/analysis";
import { nameFrom } from "@kurzweg/language";
import type { Feature } from "../features/feature.ts";
import { handle } from "./handle.ts";

/** The text of a new region that builds on a catalogue. */
export const newRegion: Feature = {
  capabilities: {},
  connect(session) {
    handle(session, "kurzweg/newRegion", { text: "" }, async ({ catalogue, name, title, languages, key }) => {
      const uri = `kurzweg:${catalogue}`;
      const snapshot = session.host.catalogues.includes(catalogue) ? await session.workspace.snapshot(uri) : undefined;
      if (!snapshot) return { text: "" };
      const facts = { name: nameFrom(name, "region"), title, languages, catalogue: uri, asOf: session.host.today(), ...(key ? { key } : {}) };
      return { text: newRegionText(snapshot.region, facts) };
    });
  },
};
