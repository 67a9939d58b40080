import type { FromPage, PreviewState, ToPage } from "../messages.ts";

/** What the editor gives to a page. */
interface EditorApi {
  postMessage(message: FromPage): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): EditorApi;

export const editor: EditorApi = acquireVsCodeApi();

export function onMessage(handler: (message: ToPage) => void): void {
  window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => handler(data));
}
