import type { Overview } from "@kurzweg/server/protocol";
import { Disposable, EventEmitter, l10n, type TreeDataProvider, window } from "vscode";
import type { ActiveOverview } from "../overview.ts";
import { itemOf, type Node, nodesOf } from "./nodes.ts";

/** The view “Region” in the side bar: the steps and who has them, the bodies, and what is due. */
export function showRegionView(overview: ActiveOverview): Disposable {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node ? node.children : nodesOf(overview.current))],
    getTreeItem: itemOf,
  };
  const view = window.createTreeView("kurzweg.region", { treeDataProvider: provider, showCollapseAll: true });
  const update = (current: Overview | null): void => {
    view.message = current?.region ? `${current.region.title} · ${l10n.t("as of {0}", current.region.asOf)}` : "";
    view.badge = badgeOf(current);
    changed.fire();
  };
  return Disposable.from(view, changed, overview.onChange(update));
}

function badgeOf(overview: Overview | null): { value: number; tooltip: string } | undefined {
  const open = overview ? overview.total - overview.covered : 0;
  return open > 0 ? { value: open, tooltip: l10n.t("{0} steps are open for somebody", open) } : undefined;
}
