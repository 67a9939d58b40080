import type { Overview } from "@kurzweg/server/protocol";
import { Disposable, l10n, MarkdownString, type StatusBarItem, StatusBarAlignment, window } from "vscode";
import type { ActiveOverview } from "../overview.ts";

/** Shows in the status bar how many steps of the region are covered. */
export function showCoverage(overview: ActiveOverview): Disposable {
  const item = window.createStatusBarItem("kurzweg.coverage", StatusBarAlignment.Left, 50);
  item.name = l10n.t("Coverage of the region");
  item.command = "kurzweg.region.focus";
  const changes = overview.onChange((current) => update(item, current));
  return Disposable.from(item, changes);
}

function update(item: StatusBarItem, overview: Overview | null): void {
  if (!overview?.region || overview.total === 0) return item.hide();
  const { covered, total, region } = overview;
  const open = total - covered;
  item.text = `${open > 0 ? "$(circle-large-outline)" : "$(pass)"} ${l10n.t("{0} of {1} steps covered", covered, total)}`;
  item.tooltip = new MarkdownString([`**${region.title}** · ${l10n.t("as of {0}", region.asOf)}`, ...linesOf(overview)].join("\n\n"));
  item.accessibilityInformation = { label: `${region.title}: ${linesOf(overview).join(" ")}` };
  item.show();
}

function linesOf({ covered, total, missingHandoffs }: Overview): readonly string[] {
  const open = total - covered;
  return [
    open === 0 ? l10n.t("Every step has a responsible body for everybody.") : l10n.t("{0} of {1} steps are open for somebody.", open, total),
    missingHandoffs === 0 ? l10n.t("No hand-off is missing.") : l10n.t("Missing hand-offs: {0}.", missingHandoffs),
  ];
}
