/** Lays out a dense network in a thread with a deadline, and prints how long that took. */
import { layoutThread } from "../../../packages/cli/src/drawing/engine.ts";
import { networkOf } from "../generate/pictures.ts";

const limit = 20_000;
const thread = layoutThread(limit);
const start = performance.now();
const placed = await thread.engine(networkOf(29, 118, 1));
const milliseconds = performance.now() - start;
await thread.close();
if (!placed) throw new Error("The network was not laid out.");
process.stdout.write(JSON.stringify({ milliseconds, limit }));
