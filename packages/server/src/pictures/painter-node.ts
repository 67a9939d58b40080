import { parentPort } from "node:worker_threads";
import { paint } from "./paint.ts";
import type { Task } from "./task.ts";

parentPort?.on("message", async (task: Task) => parentPort?.postMessage(await paint(task)));
