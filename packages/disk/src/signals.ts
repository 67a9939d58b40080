/** What ends a command from outside. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** How often signals were held since they were last free; 0 while they are. */
let held = 0;

/** Lets a command that is to end finish what it does at this moment, such as writing a file, of which half would stay behind. */
export function holdSignals(): void {
  if (++held > 1) return;
  const release = (): void => {
    held = 0;
    for (const signal of SIGNALS) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals): void => {
    release();
    // Whoever listens besides has heard it too.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  // Between two immediate calls signals are heard that came before the first one; what is begun there is waited for again.
  const releaseAfter = (count: number): void => {
    setImmediate(() => setImmediate(() => (count === held ? release() : releaseAfter(held))));
  };
  for (const signal of SIGNALS) process.on(signal, end);
  releaseAfter(1);
}
