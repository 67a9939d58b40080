import type { ExitCode, Terminal } from "../terminal.ts";
import type { Kept } from "./cache.ts";
import { type Closure, isClosure } from "./file-report.ts";

/** What a check wrote, and how it ended. */
export interface Answer {
  /** The reports, by `reportKey`. */
  readonly reports: Readonly<Record<string, string>>;
  readonly ended: ExitCode;
}

interface Entry {
  readonly format: "kurzweg-answer/2";
  /** Everything else that an answer depends on: the build, the day, the flags, the files that were found. */
  readonly made: string;
  readonly closure: Closure;
  readonly answer: Answer;
}

/** Keeps what was written for some paths as long as nothing changes that it depends on: then no report has to be read and written again. */
export interface KeptAnswer {
  get(): (Answer & { readonly files: readonly string[] }) | undefined;
  set(answer: Answer, closure: Closure): void;
}

/** Of the same `paths` only the last answer is kept. One that cannot be understood is none. */
export function keptAnswer(paths: readonly string[], made: string, { store, hashes }: Kept): KeptAnswer {
  const name = `answer ${JSON.stringify(paths)}`;
  return {
    get() {
      const entry = parsed(store.read(name));
      if (entry?.made !== made || !entry.closure.every(([path, hash]) => hashes(path) === hash)) return undefined;
      return { ...entry.answer, files: entry.closure.map(([path]) => path) };
    },
    set(answer, closure) {
      store.write(name, JSON.stringify({ format: "kurzweg-answer/2", made, closure, answer } satisfies Entry));
    },
  };
}

function parsed(text: string | undefined): Entry | undefined {
  try {
    const entry = JSON.parse(text ?? "null") as Partial<Entry> | null;
    return entry?.format === "kurzweg-answer/2" && isClosure(entry.closure) && isReports(entry.answer?.reports) ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}

function isReports(found: unknown): found is Answer["reports"] {
  return typeof found === "object" && found !== null && Object.values(found).every((text) => typeof text === "string");
}

/** A terminal that hears whether something is said on it beside what is printed. */
export function overheard(terminal: Terminal): { readonly terminal: Terminal; isSilent(): boolean } {
  let silent = true;
  return {
    terminal: {
      ...terminal,
      say(text) {
        silent = false;
        terminal.say(text);
      },
    },
    isSilent: () => silent,
  };
}
