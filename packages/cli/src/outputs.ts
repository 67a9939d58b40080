import { resolve } from "node:path";
import { type WriteProblem, writeFile } from "@kurzweg/disk";
import type { Arguments } from "./commands/command.ts";
import type { Terminal } from "./terminal.ts";
import { say } from "./words.ts";

/** A text as a whole, or a long one in pieces, which are made once, when they are written. */
export type Text = string | Iterable<string>;

export function wholeOf(text: Text): string {
  return typeof text === "string" ? text : [...text].join("");
}

/** A form in which a command writes what it found. */
export interface Form {
  readonly name: string;
  /** Whether a text was written in this form by Kurzweg, so that a newer one may take its place. */
  owns(text: string): boolean;
}

/** One form that is wanted: on standard output, or in a file. */
export interface Output<Wanted extends Form> {
  readonly format: Wanted;
  /** As it was written on the command line. */
  readonly file?: string | undefined;
}

/** The forms that are wanted: `--format NAME[=FILE]`, any number of times. Says what does not fit. */
export function outputsIn<Wanted extends Form>(
  wanted: readonly string[],
  forms: readonly Wanted[],
  { language }: Arguments,
  terminal: Terminal,
): readonly Output<Wanted>[] | undefined {
  const outputs: Output<Wanted>[] = [];
  for (const each of wanted) {
    const [name = "", ...rest] = each.split("=");
    const format = forms.find((candidate) => candidate.name === name);
    const file = rest.join("=");
    if (!format) {
      terminal.say(say.unknownFormat[language]({ name, known: forms.map((form) => form.name) }));
      return undefined;
    }
    outputs.push({ format, ...(file === "" ? {} : { file }) });
  }
  const twice = outputs.find(({ file }, index) => file !== undefined && outputs.slice(0, index).some((other) => samePlace(other.file, file, terminal)));
  if (twice) {
    terminal.say(say.sameReport[language]({ path: twice.file ?? "" }));
    return undefined;
  }
  const printed = outputs.filter(({ file }) => file === undefined).map(({ format }) => format.name);
  if (printed.length < 2) return outputs;
  terminal.say(say.severalReports[language]({ names: printed }));
  return undefined;
}

function samePlace(left: string | undefined, right: string, { folder }: Terminal): boolean {
  return left !== undefined && resolve(folder, left) === resolve(folder, right);
}

/**
 * Writes each form where it is wanted; what cannot be written is said, and nothing that stood there is lost. `before` is done
 * between the files and the output, and gives what went wrong by path.
 */
export async function writeOutputs<Wanted extends Form>(
  outputs: readonly Output<Wanted>[],
  write: (format: Wanted, isPrinted: boolean) => Text | Promise<Text>,
  { flags, language }: Arguments,
  terminal: Terminal,
  before?: (note: (path: string, problem: WriteProblem | undefined) => void) => void | Promise<void>,
): Promise<boolean> {
  const problems: string[] = [];
  const note = (path: string, problem: WriteProblem | undefined): void => {
    if (problem) problems.push(problem.is === "foreign" ? say.foreignFile[language]({ path }) : say.unwritable[language]({ path, reason: problem.reason }));
  };
  const print = (text: Text): void => {
    for (const piece of typeof text === "string" ? [text] : text) terminal.print(piece);
  };
  // Files come first: whoever reads the output may stop reading.
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    const mayReplace = flags["force"] === true ? undefined : (existing: Buffer): boolean => existing.length === 0 || format.owns(existing.toString("utf8"));
    note(file, writeFile(resolve(terminal.folder, file), await write(format, false), { mayReplace }));
  }
  await before?.(note);
  for (const { format, file } of outputs) if (file === undefined) print(await write(format, true));
  for (const problem of problems) terminal.say(problem);
  return problems.length === 0;
}
