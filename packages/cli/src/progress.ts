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

/** On a terminal, one line on standard error that is overwritten; elsewhere nothing. */
export function progressOn({ overwrite }: Terminal, language: Language): Progress {
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
      overwrite(language === "de" ? `${done} von ${all} Dateien geprüft` : `${done} of ${all} files checked`);
    },
    end() {
      if (shown) overwrite("");
    },
  };
}
