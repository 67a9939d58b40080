import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ExitCode, main, type Terminal } from "kurzweg";
import { onTestFinished } from "vitest";
import { root, today } from "./pipeline.ts";

/** What a run of the command line did. */
export interface Run {
  readonly arguments: readonly string[];
  /** Standard output. */
  readonly output: string;
  /** Standard error. */
  readonly messages: string;
  readonly exitCode: ExitCode;
}

/** Runs the command line in a folder, in this process. */
export async function run(words: readonly string[], folder: string, change: Partial<Terminal> = {}): Promise<Run> {
  let output = "";
  let messages = "";
  const terminal: Terminal = {
    folder,
    environment: {},
    interactive: false,
    columns: 100,
    today,
    node: process.versions.node,
    print: (text) => {
      output += text;
    },
    say: (text) => {
      messages += `${text}\n`;
    },
    ...change,
  };
  return { arguments: words, exitCode: await main(words, terminal), output, messages };
}

/** An empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "kurzweg-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with a copy of `test/cli/fixtures`, removed after the test. */
export function fixtures(): string {
  const folder = temporaryFolder();
  cpSync(join(root, "test/cli/fixtures"), folder, { recursive: true });
  return folder;
}

/** A run as a golden file shows it; escape sequences are made visible. */
export function transcript({ arguments: words, output, messages, exitCode }: Run): string {
  const parts = [`$ kurzweg ${words.join(" ")}\n`];
  if (output) parts.push(output.replaceAll("\u001B", "␛"));
  if (messages) parts.push(`--- standard error\n${messages}`);
  return `${parts.join("")}--- exit code ${exitCode}\n`;
}
