import type { BodySummary, DueDate, Overview, StepState } from "@kurzweg/server/protocol";
import { dayInWords } from "../days.ts";
import { l10n, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from "vscode";

type Place = Pick<StepState, "file" | "range">;

/** One line of the view, before it is drawn. */
export interface Node {
  readonly label: string;
  /** Keeps the line open or closed from one analysis to the next. */
  readonly id: string;
  readonly description?: string;
  readonly icon?: ThemeIcon;
  /** Read out instead of the icon. */
  readonly state?: string;
  readonly place?: Place;
  /** The findings are shown instead of a place. */
  readonly findings?: boolean;
  readonly expanded?: boolean;
  readonly children: readonly Node[];
}

export function nodesOf(overview: Overview | null): readonly Node[] {
  if (!overview) return [];
  const { steps, bodies, due, covered, total, missingHandoffs } = overview;
  const groups = [
    group("steps", l10n.t("Steps"), l10n.t("{0} of {1} covered", covered, total), steps.map(stepNode)),
    group("bodies", l10n.t("Bodies"), String(bodies.length), bodyNodes(bodies)),
    group("due", l10n.t("Due"), overdueIn(due), due.map(dueNode)),
  ];
  const missing = missingHandoffs > 0 ? [missingNode(missingHandoffs)] : [];
  return [...groups.filter(({ children }) => children.length > 0), ...missing];
}

function group(id: string, label: string, description: string, children: readonly Node[]): Node {
  return { id, label, description, children, expanded: id !== "bodies" };
}

function stepNode(step: StepState): Node {
  const open = step.open.length > 0 || !step.covered;
  return {
    id: `steps/${step.name}`,
    label: step.title,
    description: step.bodies.join(", "),
    icon: open
      ? new ThemeIcon("circle-large-outline", new ThemeColor("problemsWarningIcon.foreground"))
      : new ThemeIcon("pass", new ThemeColor("testing.iconPassed")),
    state: open ? l10n.t("open for somebody") : l10n.t("covered for everybody"),
    place: step,
    children: step.open.map((people, index) => ({
      id: `steps/${step.name}/${index}`,
      label: people,
      description: l10n.t("nobody is responsible"),
      icon: new ThemeIcon("person"),
      place: step,
      children: [],
    })),
  };
}

/** Units stand below the body or unit that they are part of. */
function bodyNodes(bodies: readonly BodySummary[], above = ""): readonly Node[] {
  const within = bodies.filter(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf("/"))) === above);
  return within.map((body) => ({
    id: `bodies/${body.path}`,
    label: body.title,
    description: responsibilities(body.steps),
    icon: new ThemeIcon(above === "" ? "organization" : "symbol-class"),
    place: body,
    children: bodyNodes(bodies, body.path),
  }));
}

function responsibilities(steps: number): string {
  if (steps === 1) return l10n.t("responsible for 1 step");
  return steps > 0 ? l10n.t("responsible for {0} steps", steps) : "";
}

function dueNode(due: DueDate, index: number): Node {
  return {
    id: `due/${index}`,
    label: due.title,
    description: due.overdue ? l10n.t("{0}, overdue", dayInWords(due.date)) : dayInWords(due.date),
    icon: due.overdue ? new ThemeIcon("warning", new ThemeColor("problemsWarningIcon.foreground")) : new ThemeIcon("calendar"),
    place: due,
    children: [],
  };
}

function overdueIn(due: readonly DueDate[]): string {
  const late = due.filter(({ overdue }) => overdue).length;
  return late > 0 ? l10n.t("{0} overdue", late) : "";
}

function missingNode(missing: number): Node {
  return { id: "handoffs", label: l10n.t("Missing hand-offs"), description: String(missing), icon: new ThemeIcon("arrow-swap"), findings: true, children: [] };
}

/** How a line is drawn. */
export function itemOf(node: Node): TreeItem {
  const { label, id, description = "", icon, state, place, findings = false, expanded = false, children } = node;
  const { None, Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(label, children.length === 0 ? None : expanded ? Expanded : Collapsed);
  item.id = id;
  item.description = description;
  item.tooltip = [label, state, description].filter(Boolean).join("\n");
  item.accessibilityInformation = { label: [label, state, description].filter(Boolean).join(", ") };
  if (icon) item.iconPath = icon;
  if (place) item.command = { title: l10n.t("Go to the place"), command: "vscode.open", arguments: [Uri.parse(place.file), { selection: rangeOf(place) }] };
  if (findings) item.command = { title: l10n.t("Show the findings"), command: "workbench.actions.view.problems" };
  return item;
}

function rangeOf({ range: { start, end } }: Place): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
