import type { TypeHierarchyItem } from "vscode-languageserver";
import { occurrenceAt } from "../names/target.ts";
import { offsetOf } from "../positions.ts";
import { type ItemData, itemOf, subtypes, supertypes } from "../structure/relations.ts";
import { type View, viewOf } from "../view/view.ts";
import type { Feature } from "./feature.ts";

/** Kinds of body, the bodies of a kind, and their units. */
export const typeHierarchy: Feature = {
  capabilities: { typeHierarchyProvider: true },
  connect(session) {
    const { answer, attempt, workspace } = session;
    const { typeHierarchy: requests } = session.connection.languages;
    requests.onPrepare(
      answer("types", null as TypeHierarchyItem[] | null, async (snapshot, { position }) => {
        const { document } = snapshot;
        const found = occurrenceAt(offsetOf(position, document.lines), document, snapshot);
        const item = found && itemOf(found.target.node, found.target.document, await viewOf(snapshot, session));
        return item ? [item] : null;
      }),
    );
    const related = (relatives: (data: ItemData, view: View) => readonly TypeHierarchyItem[]) =>
      attempt("types", [] as TypeHierarchyItem[], async ({ item }: { readonly item: TypeHierarchyItem }) => {
        const data = item.data as ItemData;
        const snapshot = await workspace.snapshot(data.root);
        return snapshot ? [...relatives(data, await viewOf(snapshot, session))] : [];
      });
    requests.onSupertypes(related(supertypes));
    requests.onSubtypes(related(subtypes));
  },
};
