import { titleOf } from "@kurzweg/model";
import type { Feature } from "../features/feature.ts";
import type { CatalogueSummary } from "../protocol.ts";
import { handle } from "./handle.ts";

/** The bundled catalogues, and the text of one. */
export const catalogues: Feature = {
  capabilities: {},
  connect(session) {
    handle(session, "kurzweg/catalogue", { text: "" }, async ({ uri }) => {
      const content = uri.startsWith("kurzweg:") ? await session.host.read(uri) : undefined;
      return { text: content?.is === "text" ? content.text : "" };
    });
    handle(session, "kurzweg/catalogues", [], async () => {
      const found: CatalogueSummary[] = [];
      for (const name of session.host.catalogues) {
        const snapshot = await session.workspace.snapshot(`kurzweg:${name}`);
        if (!snapshot) continue;
        const [checked = ""] = snapshot.document.file.header?.checked ?? [];
        found.push({ name, title: titleOf(snapshot.region, session.language()), checked });
      }
      return found;
    });
  },
};
