/** One thing that must work in a real editor. */
export interface Check {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Runs checks one after the other, each with a line `ok NAME` or `not ok NAME`; `onFailure` keeps what can be seen then.
 * With `recover`, which brings the editor back to where it began, a check has a second try, and its line says so: on a
 * busy machine a key or a click may be lost on its way to the editor.
 */
export async function runChecks(
  checks: readonly Check[],
  onFailure: (name: string) => Promise<string | undefined>,
  recover?: () => Promise<void>,
): Promise<Outcome> {
  let passed = 0;
  for (const { name, run } of checks) {
    const started = performance.now();
    try {
      const tries = await tried(run, recover);
      passed += 1;
      console.log(`ok ${name} (${Math.round(performance.now() - started)} ms${tries > 1 ? ", at the second try" : ""})`);
    } catch (error) {
      console.log(`not ok ${name}`);
      console.log(indented(error instanceof Error ? (error.stack ?? error.message) : String(error)));
      const kept = await onFailure(name).catch(() => undefined);
      if (kept) console.log(indented(`What was seen is in ${kept}`));
    }
  }
  return { passed, failed: checks.length - passed };
}

/** How many tries it took. */
async function tried(run: () => Promise<void>, recover: (() => Promise<void>) | undefined): Promise<number> {
  try {
    await run();
    return 1;
  } catch (error) {
    if (!recover) throw error;
    await recover();
    await run();
    return 2;
  }
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
