/// <reference lib="dom" />
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { PictureAnswer } from "@kurzweg/server/protocol";
import type { Browser } from "playwright-core";
import { root } from "../../harness/pipeline.ts";

const dist = join(root, "packages/vscode/dist");
const text = readFileSync(join(root, "examples/first/first.region"), "utf8");

/** Asks the server as it is packaged for browsers for a picture; there is no editor around it. */
export async function pictureFromBrowser(browser: Browser, view: string): Promise<PictureAnswer> {
  const server = await serveScripts();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(ask, { text, view });
  } finally {
    await context.close();
    server.close();
  }
}

function serveScripts(): Promise<Server> {
  const server = createServer(({ url = "/" }, response) => {
    if (url === "/") return response.setHeader("content-type", "text/html").end("<!DOCTYPE html><title>Kurzweg</title>");
    const path = join(dist, url);
    if (!/^\/\w+\.js$/.test(url) || !existsSync(path)) return response.writeHead(404).end();
    return response.setHeader("content-type", "text/javascript").end(readFileSync(path));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** What an editor says to the server. Runs in the page. */
async function ask({ text: content, view }: { readonly text: string; readonly view: string }): Promise<PictureAnswer> {
  const worker = new Worker("/worker.js");
  const answers = new Map<number, (result: unknown) => void>();
  worker.onmessage = ({ data }: MessageEvent<{ readonly id?: number; readonly method?: string; readonly result?: unknown }>) => {
    const { id, method, result } = data;
    if (id !== undefined && method !== undefined) worker.postMessage({ jsonrpc: "2.0", id, result: null });
    else if (id !== undefined) answers.get(id)?.(result);
  };
  const request = (method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      const id = answers.size + 1;
      answers.set(id, resolve);
      worker.postMessage({ jsonrpc: "2.0", id, method, params });
    });
  const notify = (method: string, params: unknown): void => worker.postMessage({ jsonrpc: "2.0", method, params });
  await request("initialize", { processId: null, rootUri: null, capabilities: {} });
  notify("initialized", {});
  const uri = "memory:/first.region";
  notify("textDocument/didOpen", { textDocument: { uri, languageId: "region", version: 1, text: content } });
  return request("kurzweg/picture", { uri, preview: uri, view }) as Promise<PictureAnswer>;
}
