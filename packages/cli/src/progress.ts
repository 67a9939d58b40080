import type { Language } from "@kurzweg/model";
import type { Terminal } from "./terminal.ts";

/** Shows people how far a long piece of work has come. */
export interface Progress {
  show(done: number, all: number): void;
  /** Takes the line away. */
  end(): void;
}

/** Milliseconds before anything is shown, and between two changes of it. */
const PATIENCE = 1000;
const PACE = 100;

/** What is counted. */
const words = {
  checked: {
    en: (done: number, all: number) => `${done} of ${all} files checked`,
    de: (done: number, all: number) => `${done} von ${all} Dateien geprüft`,
  },
  formatted: {
    en: (done: number, all: number) => `${done} of ${all} files read`,
    de: (done: number, all: number) => `${done} von ${all} Dateien gelesen`,
  },
  compared: {
    en: (done: number, all: number) => `${done} of ${all} regions compared`,
    de: (done: number, all: number) => `${done} von ${all} Regionen verglichen`,
  },
} as const;

/** On a terminal, one line on standard error that is overwritten; elsewhere nothing. */
export function progressOn({ overwrite }: Terminal, language: Language, what: keyof typeof words = "checked"): Progress {
  if (!overwrite) return { show: () => undefined, end: () => undefined };
  const start = performance.now();
  let last = start + PATIENCE - PACE;
  let shown = false;
  return {
    show(done, all) {
      const now = performance.now();
      if (now - last < PACE || done === all) return;
      last = now;
      shown = true;
      overwrite(words[what][language](done, all));
    },
    end() {
      if (shown) overwrite("");
    },
  };
}

/** Shows for how many seconds people have been waiting for work whose steps cannot be counted. */
export async function whileWorking<Result>(work: () => Promise<Result>, { overwrite }: Terminal, language: Language): Promise<Result> {
  if (!overwrite) return work();
  let seconds = 0;
  const timer = setInterval(() => overwrite(language === "de" ? `Arbeitet seit ${++seconds} s …` : `Working for ${++seconds} s …`), PATIENCE);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (seconds > 0) overwrite("");
  }
}
