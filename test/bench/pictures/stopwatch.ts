import { clock } from "../harness.ts";

/** What something gives, and how many milliseconds this thread has worked for it. */
export async function stopwatchOf<Result>(run: () => Promise<Result>): Promise<{ readonly result: Result; readonly time: number }> {
  const start = clock();
  const result = await run();
  return { result, time: clock() - start };
}
