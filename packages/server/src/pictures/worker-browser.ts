import { paint } from "./paint.ts";
import type { Task } from "./task.ts";

/** The part of a worker's global scope that is used. */
interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: unknown;
  addEventListener(type: "message", listener: (event: { readonly data: Task }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
// The layout library takes every worker for its own.
scope.onmessage = null;
scope.addEventListener("message", ({ data }) => {
  void paint(data)
    .catch(() => undefined)
    .then((painted) => scope.postMessage(painted));
});
