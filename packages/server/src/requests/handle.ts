import type { Requests } from "../protocol.ts";
import type { Session } from "../session.ts";

/** Answers a request of the extension; an exception is logged and answered with `empty`. */
export function handle<Method extends keyof Requests>(
  { connection, attempt }: Session,
  method: Method,
  empty: Requests[Method]["result"],
  handler: (params: Requests[Method]["params"]) => Requests[Method]["result"] | Promise<Requests[Method]["result"]>,
): void {
  const answer: (params: Requests[Method]["params"]) => Promise<unknown> = attempt(method, empty, handler);
  connection.onRequest<unknown, void>(method, answer);
}
