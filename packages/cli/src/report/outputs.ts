import type { Output } from "../outputs.ts";
import type { Format } from "./format.ts";
import { github, gitlab, text } from "./formats.ts";

/** Where GitLab looks for a report when nothing else is said. */
const GITLAB_REPORT = "gl-code-quality-report.json";

/** The reports that are written when none is named: people get text, and GitHub Actions and GitLab what they show. */
export function usualOutputs(environment: Readonly<Record<string, string | undefined>>): readonly Output<Format>[] {
  if (environment["GITHUB_ACTIONS"] === "true") return [{ format: text }, { format: github }];
  if (environment["GITLAB_CI"] === "true") return [{ format: text }, { format: gitlab, file: GITLAB_REPORT }];
  return [{ format: text }];
}
