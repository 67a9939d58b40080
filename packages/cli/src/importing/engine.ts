import { Worker } from "node:worker_threads";
import type { Reading } from "@kurzweg/sheets";

const file = import.meta.url.endsWith(".ts") ? new URL("sheet-worker.ts", import.meta.url) : new URL("sheet-worker.js", import.meta.url);

/** Enough for the largest list that is read. */
const MILLISECONDS = 20_000;
const MEGABYTES = 128;

/** Reads the tables of a file that others may have sent, in a thread that is ended when it takes too long or too much memory. */
export function tablesIn(bytes: Uint8Array): Promise<Reading> {
  return new Promise((resolve) => {
    const worker = new Worker(file, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
    const end = (reading: Reading): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // What the thread says while it is ended is of no interest.
      worker.on("error", () => undefined);
      worker.terminate().then(
        () => resolve(reading),
        () => resolve(reading),
      );
    };
    const timer = setTimeout(() => end({ is: "refused", because: "too-large" }), MILLISECONDS);
    worker.on("message", end);
    worker.on("error", (error) => end({ is: "refused", because: isOutOfMemory(error) ? "too-large" : "damaged" }));
    worker.on("exit", () => end({ is: "refused", because: "damaged" }));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
