import { parentPort } from "node:worker_threads";
import type { SurveyTask } from "./survey.ts";
import { createSurveying } from "./surveying.ts";

const survey = createSurveying(() => performance.now());
parentPort?.on("message", async (task: SurveyTask) => parentPort?.postMessage(await survey(task).catch(() => undefined)));
