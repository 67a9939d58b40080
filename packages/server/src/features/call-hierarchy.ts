import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from "vscode-languageserver";
import { occurrenceAt } from "../names/target.ts";
import { offsetOf } from "../positions.ts";
import { incoming, type ItemData, itemOf, outgoing } from "../structure/relations.ts";
import { viewOf } from "../view/view.ts";
import type { Feature } from "./feature.ts";

/** Who hands work on to whom: the “calls” of bodies. */
export const callHierarchy: Feature = {
  capabilities: { callHierarchyProvider: true },
  connect(session) {
    const { answer, attempt, workspace } = session;
    const { callHierarchy: requests } = session.connection.languages;
    requests.onPrepare(
      answer("calls", null as CallHierarchyItem[] | null, async (snapshot, { position }) => {
        const { document } = snapshot;
        const found = occurrenceAt(offsetOf(position, document.lines), document, snapshot);
        const item = found && itemOf(found.target.node, found.target.document, await viewOf(snapshot, session));
        return item && item.data.type !== "Kind" ? [item] : null;
      }),
    );
    requests.onIncomingCalls(
      attempt("calls", [] as CallHierarchyIncomingCall[], async ({ item }) => {
        const data = item.data as ItemData;
        const snapshot = await workspace.snapshot(data.root);
        return snapshot ? [...incoming(data, await viewOf(snapshot, session))] : [];
      }),
    );
    requests.onOutgoingCalls(
      attempt("calls", [] as CallHierarchyOutgoingCall[], async ({ item }) => {
        const data = item.data as ItemData;
        const snapshot = await workspace.snapshot(data.root);
        return snapshot ? [...outgoing(data, await viewOf(snapshot, session))] : [];
      }),
    );
  },
};
