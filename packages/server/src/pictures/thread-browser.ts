import type { Thread, ThreadName } from "./thread.ts";

/** The part of a worker that is used. */
interface BrowserWorker<Answer> {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Answer | undefined }) => void) | null;
  onerror: (() => void) | null;
}

/** A thread in a browser: a worker of the server's worker, whose script lies beside that one's. */
export function threadInBrowser<Question, Answer>(name: ThreadName): Thread<Question, Answer> {
  const { Worker, location } = globalThis as unknown as {
    readonly Worker: new (script: string) => BrowserWorker<Answer>;
    readonly location: { readonly href: string };
  };
  const worker = new Worker(new URL(`${name}.js`, location.href).href);
  let answer: (found: Answer | undefined) => void = () => undefined;
  worker.onmessage = ({ data }) => answer(data);
  worker.onerror = () => answer(undefined);
  return {
    ask: (question) =>
      new Promise((resolve) => {
        answer = resolve;
        worker.postMessage(question);
      }),
    end() {
      worker.terminate();
      answer(undefined);
    },
  };
}
