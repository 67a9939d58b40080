import { formats, github, gitlab, text } from "./formats.ts";
import type { Format } from "./format.ts";

/** One report that is wanted: on standard output, or in a file. */
export interface Output {
  readonly format: Format;
  /** As it was written on the command line. */
  readonly file?: string | undefined;
}

/** Why the reports that are wanted cannot be written. */
export type OutputMistake = { readonly is: "unknown"; readonly name: string } | { readonly is: "several"; readonly names: readonly string[] };

/** Where GitLab looks for a report when nothing else is said. */
const GITLAB_REPORT = "gl-code-quality-report.json";

/**
 * The reports that are wanted: `--format NAME[=FILE]`, any number of times. Without one, people get text, and where
 * the environment is that of GitHub Actions or GitLab, these get what they show.
 */
export function outputsOf(wanted: readonly string[], environment: Readonly<Record<string, string | undefined>>): readonly Output[] | OutputMistake {
  if (wanted.length === 0) return usual(environment);
  const outputs: Output[] = [];
  for (const each of wanted) {
    const [name = "", ...rest] = each.split("=");
    const format = formats.find((candidate) => candidate.name === name);
    const file = rest.join("=");
    if (!format) return { is: "unknown", name };
    outputs.push({ format, ...(file === "" ? {} : { file }) });
  }
  const printed = outputs.filter(({ file }) => file === undefined).map(({ format }) => format.name);
  return printed.length > 1 ? { is: "several", names: printed } : outputs;
}

function usual(environment: Readonly<Record<string, string | undefined>>): readonly Output[] {
  if (environment["GITHUB_ACTIONS"] === "true") return [{ format: text }, { format: github }];
  if (environment["GITLAB_CI"] === "true") return [{ format: text }, { format: gitlab, file: GITLAB_REPORT }];
  return [{ format: text }];
}
