import type { ExitCode, Terminal } from "../terminal.ts";
import type { Kept } from "./cache.ts";
import { type Closure, isClosure } from "./file-report.ts";

/** What a check printed, and how it ended. */
export interface Answer {
  readonly text: string;
  readonly ended: ExitCode;
}

interface Entry {
  readonly format: "kurzweg-answer/1";
  /** Everything else that an answer depends on: the build, the day, the flags, the files that were found. */
  readonly made: string;
  readonly closure: Closure;
  readonly answer: Answer;
}

/** Keeps what was printed for some paths as long as nothing changes that it depends on: then no report has to be read and written again. */
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
      store.write(name, JSON.stringify({ format: "kurzweg-answer/1", made, closure, answer } satisfies Entry));
    },
  };
}

function parsed(text: string | undefined): Entry | undefined {
  try {
    const entry = JSON.parse(text ?? "null") as Partial<Entry> | null;
    return entry?.format === "kurzweg-answer/1" && isClosure(entry.closure) && typeof entry.answer?.text === "string" ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}

/** A terminal that hears what is printed on it; nothing is known as soon as something is said beside it. */
export function overheard(terminal: Terminal): { readonly terminal: Terminal; printed(): string | undefined } {
  let printed: string | undefined = "";
  return {
    terminal: {
      ...terminal,
      print(text) {
        if (printed !== undefined) printed += text;
        terminal.print(text);
      },
      say(text) {
        printed = undefined;
        terminal.say(text);
      },
    },
    printed: () => printed,
  };
}
