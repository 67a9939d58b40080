/** The part of a worker's global scope in a browser that is used. */
interface WorkerScope<Question> {
  postMessage(message: unknown): void;
  onmessage: unknown;
  addEventListener(type: "message", listener: (event: { readonly data: Question }) => void): void;
}

/** Answers whoever has started this worker in a browser; nothing where a question breaks it. */
export function answerInBrowser<Question, Answer>(answerTo: (question: Question) => Promise<Answer>): void {
  const scope = globalThis as unknown as WorkerScope<Question>;
  // The layout library takes every worker for its own.
  scope.onmessage = null;
  scope.addEventListener("message", ({ data }) => {
    void answerTo(data)
      .catch(() => undefined)
      .then((answer) => scope.postMessage(answer));
  });
}
