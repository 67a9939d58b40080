import { placeOf } from "@kurzweg/language";
import type { Location } from "vscode-languageserver";
import { documentsNaming } from "../names/across.ts";
import { occurrenceAt, occurrencesOf } from "../names/target.ts";
import { locationOf, offsetOf } from "../positions.ts";
import type { Feature } from "./feature.ts";

/** Everywhere in the workspace where the same thing is named. */
export const references: Feature = {
  capabilities: { referencesProvider: true },
  connect(session) {
    session.connection.onReferences(
      session.answer("references", [] as Location[], async (snapshot, { position, context }) => {
        const { document } = snapshot;
        const found = occurrenceAt(offsetOf(position, document.lines), document, snapshot);
        if (!found) return [];
        const places: Location[] = [];
        for await (const file of documentsNaming(found.target, session)) {
          for (const { span, declares } of occurrencesOf(found.target, file))
            if (!declares || context.includeDeclaration) places.push(locationOf(placeOf(file.uri, file.lines, span)));
        }
        return places;
      }),
    );
  },
};
