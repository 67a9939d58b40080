import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../harness/pipeline.ts";
import { type Check, type Outcome, runChecks } from "../checks.ts";
import { copyOfExamples, node } from "../place.ts";
import { runProgram } from "../process.ts";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const command = [node, join(root, "packages/cli/bin/kurzweg.js"), "lsp"];

/** What must be found. */
const EXPECTED = "Nobody is responsible for “Housing”";

/** What a script in an editor says came of its work. */
interface Result {
  readonly problem?: string;
  readonly diagnostics?: readonly string[];
  readonly hover?: unknown;
  readonly definition?: Location | readonly Location[];
  readonly renamed?: string;
}

interface Location {
  readonly range: { readonly start: { readonly line: number } };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Neovim with its own client of the protocol. */
export function checkNeovim(): Promise<Outcome> {
  const words = ["--headless", "--clean", "-S", here("neovim.lua")];
  const show = ({ line, column }: Place): string => JSON.stringify([line, column]);
  return checkEditor("Neovim", "nvim", words, { COMMAND: JSON.stringify(command) }, show);
}

/** Emacs with Eglot. */
export function checkEmacs(): Promise<Outcome> {
  const words = ["--batch", "--no-init-file", "--load", here("emacs.el")];
  return checkEditor("Emacs", "emacs", words, { COMMAND: command.join(" ") }, ({ line, column }) => `${line} ${column}`);
}

async function checkEditor(
  name: string,
  program: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
  show: (place: Place) => string,
): Promise<Outcome> {
  const FILE = join(copyOfExamples(), "musterstadt/musterstadt.region");
  const text = readFileSync(FILE, "utf8");
  const RESULT = join(mkdtempSync(join(tmpdir(), "kurzweg-e2e-")), "result.json");
  const declared = placeOf(text, "body jobcenter", 5);
  const places = { POSITION: show(placeOf(text, "decision-maker jobcenter", 15)), DECLARED: show(declared) };
  const { output } = await runProgram(program, words, { env: { ...process.env, ...variables, ...places, EXPECTED, FILE, RESULT, LC_ALL: "C.UTF-8" } });
  const result: Result = existsSync(RESULT) ? JSON.parse(readFileSync(RESULT, "utf8")) : { problem: "There is no result." };
  return runChecks(checksOf(name, result, declared, output), async () => undefined);
}

function checksOf(name: string, { problem, diagnostics, hover, definition, renamed }: Result, declared: Place, output: string): readonly Check[] {
  const check = (what: string, holds: () => boolean, found: unknown): Check => ({
    name: `${name}: ${what}`,
    async run() {
      if (!holds()) throw new Error(`Found: ${JSON.stringify(found)}\n${problem ?? ""}\n${output.slice(-2000)}`);
    },
  });
  return [
    check("findings are shown", () => diagnostics?.some((message) => message.includes(EXPECTED)) === true, diagnostics),
    check("a name is explained", () => JSON.stringify(hover ?? "").includes("Jobcenter Musterstadt"), hover),
    check("a name leads to what it stands for", () => [definition].flat()[0]?.range.start.line === declared.line, definition),
    check(
      "a body is renamed",
      () => /body renamed-body[\s\S]*decision-maker renamed-body\/management/.test(renamed ?? "") && !/\bjobcenter\//.test(renamed ?? ""),
      renamed,
    ),
  ];
}

function placeOf(text: string, words: string, further: number): Place {
  const before = text.slice(0, text.indexOf(words) + further);
  return { line: before.split("\n").length - 1, column: before.length - before.lastIndexOf("\n") - 1 };
}
