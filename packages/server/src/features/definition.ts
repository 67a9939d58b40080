import { occurrenceAt } from "../names/target.ts";
import { locationOf, offsetOf } from "../positions.ts";
import { placeOf } from "@kurzweg/language";
import type { Feature } from "./feature.ts";

/** Where something that is named here is declared. */
export const definition: Feature = {
  capabilities: { definitionProvider: true },
  connect({ connection, answer }) {
    connection.onDefinition(
      answer("definition", null, (snapshot, { position }) => {
        const { document } = snapshot;
        const found = occurrenceAt(offsetOf(position, document.lines), document, snapshot);
        return found ? locationOf(placeOf(found.target.document.uri, found.target.document.lines, found.target.span)) : null;
      }),
    );
  },
};
