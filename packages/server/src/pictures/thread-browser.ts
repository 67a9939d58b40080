import type { Painted, Thread } from "./task.ts";

/** The part of a worker that is used. */
interface BrowserWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Painted | undefined }) => void) | null;
  onerror: (() => void) | null;
}

/** A thread in a browser: a worker of the server's worker, whose script lies beside that one's. */
export function threadInBrowser(): Thread {
  const { Worker, location } = globalThis as unknown as {
    readonly Worker: new (script: string) => BrowserWorker;
    readonly location: { readonly href: string };
  };
  const worker = new Worker(new URL("painter.js", location.href).href);
  let answer: (painted: Painted | undefined) => void = () => undefined;
  worker.onmessage = ({ data }) => answer(data);
  worker.onerror = () => answer(undefined);
  return {
    paint: (task) =>
      new Promise((resolve) => {
        answer = resolve;
        worker.postMessage(task);
      }),
    end() {
      worker.terminate();
      answer(undefined);
    },
  };
}
