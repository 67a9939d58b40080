import { parentPort, workerData } from "node:worker_threads";
import { readTables } from "@kurzweg/sheets";

if (workerData instanceof Uint8Array) parentPort?.postMessage(await readTables(workerData));
