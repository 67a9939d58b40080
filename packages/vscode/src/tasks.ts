import { type ExtensionContext, l10n, ShellExecution, Task, type TaskDefinition, TaskGroup, tasks, workspace, type WorkspaceFolder } from "vscode";

/** What `tasks.json` may say: which paths are checked, and with what further arguments. */
interface CheckTask extends TaskDefinition {
  readonly paths?: readonly string[];
  readonly arguments?: readonly string[];
}

const matchers = ["$kurzweg-error", "$kurzweg-warning", "$kurzweg-hint"];

/** Offers `kurzweg check` as a task, whose findings appear among the problems. */
export function registerTasks(context: ExtensionContext): void {
  const provider = tasks.registerTaskProvider("kurzweg", {
    provideTasks: () => (workspace.workspaceFolders ?? []).map((folder) => taskOf({ type: "kurzweg" }, folder)),
    resolveTask: ({ definition, scope }) => (scope !== undefined && typeof scope === "object" ? taskOf(definition as CheckTask, scope) : undefined),
  });
  context.subscriptions.push(provider);
}

function taskOf(definition: CheckTask, folder: WorkspaceFolder): Task {
  const command = workspace.getConfiguration("kurzweg", folder).get<string>("command", "npx kurzweg");
  const [program = "npx", ...first] = command.split(/\s+/);
  const words = [...first, "check", "--no-color", ...(definition.arguments ?? []), ...(definition.paths ?? [])];
  const task = new Task(definition, folder, l10n.t("check all region files"), "kurzweg", new ShellExecution(program, words), matchers);
  task.group = TaskGroup.Test;
  return task;
}
