import type { DateText, Language } from "@kurzweg/model";

/** Everything outside that a command may touch. */
export interface Terminal {
  /** The working folder, an absolute path. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is shown to a person. */
  readonly interactive: boolean;
  /** The width of lines, in characters. */
  readonly columns: number;
  readonly today: DateText;
  /** The version of Node, such as 24.21.0. */
  readonly node: string;
  /** Shows a line on standard error in the place of the last one, where somebody watches; an empty one takes it away. */
  overwrite?: ((text: string) => void) | undefined;
  /** Asks whoever sits there; nothing where nobody does. */
  ask?: ((question: string) => Promise<string>) | undefined;
  /** Calls back when somebody interrupts the command. */
  stopped?: ((listener: () => void) => void) | undefined;
  /** Writes a report to standard output. */
  print(text: string): void;
  /** Writes a message or progress to standard error. */
  say(text: string): void;
}

/** How a command ended: nothing to report, findings, or the work could not be done. */
export type ExitCode = 0 | 1 | 2;

/** Whether to colour: the flags first, then the environment, then whether somebody watches. */
export function isColoured({ environment, interactive }: Terminal, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (environment["NO_COLOR"]) return false;
  return interactive && environment["TERM"] !== "dumb";
}

/** The language of messages: the flag first, then that of the machine, then English. */
export function languageOf({ environment }: Terminal, flag: string | undefined): Language {
  const wanted = flag ?? environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "";
  return /^de\b|^de_/i.test(wanted) ? "de" : "en";
}
