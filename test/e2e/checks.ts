/** One thing that must work in a real editor. */
export interface Check {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** Runs checks one after the other, each with a line `ok NAME` or `not ok NAME`; `onFailure` keeps what can be seen then. */
export async function runChecks(checks: readonly Check[], onFailure: (name: string) => Promise<string | undefined>): Promise<Outcome> {
  let passed = 0;
  for (const { name, run } of checks) {
    const started = performance.now();
    try {
      await run();
      passed += 1;
      console.log(`ok ${name} (${Math.round(performance.now() - started)} ms)`);
    } catch (error) {
      console.log(`not ok ${name}`);
      console.log(indented(error instanceof Error ? (error.stack ?? error.message) : String(error)));
      const kept = await onFailure(name).catch(() => undefined);
      if (kept) console.log(indented(`What was seen is in ${kept}`));
    }
  }
  return { passed, failed: checks.length - passed };
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }), { passed: 0, failed: 0 });
}

/** Waits until something holds, and says what was there instead if it never does. */
export async function eventually<Value>(what: string, look: () => Promise<Value>, holds: (value: Value) => boolean, seconds = 20): Promise<Value> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    if (performance.now() > end) throw new Error(`${what}: not within ${seconds} s. At last: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}
