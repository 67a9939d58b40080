/** Edits one file while a preview of it is open, through the language server as it is shipped: `node previewing.ts FILE EDITS`. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { PictureAnswer, PictureQuestion } from "@kurzweg/server/protocol";
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { root } from "./harness.ts";

/** What somebody waits for, in milliseconds on the wall. */
export interface Previewed {
  /** From an edit to the new picture, by view. */
  readonly edits: Readonly<Record<string, readonly number[]>>;
  /** A view that was shown before. */
  readonly cached: readonly number[];
  /** The longest that a small question waited while pictures were laid out. */
  readonly held: readonly number[];
}

const [file = "", count = "20"] = process.argv.slice(2);
const uri = pathToFileURL(file).href;
const text = readFileSync(file, "utf8");
const views = ["handoffs", "process", "matrix"];

process.stdout.write(JSON.stringify(await preview(Number(count))));

async function preview(edits: number): Promise<Previewed> {
  const server = spawn(process.execPath, [`${root}/packages/cli/bin/kurzweg.js`, "lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  let changed: () => void = () => undefined;
  connection.onNotification("kurzweg/changed", () => changed());
  connection.listen();
  const rootUri = `${pathToFileURL(dirname(file)).href}/`;
  await connection.sendRequest("initialize", { processId: process.pid, rootUri, capabilities: {}, workspaceFolders: [{ uri: rootUri, name: "bench" }] });
  void connection.sendNotification("initialized", {});
  const opened = new Promise<void>((resolve) => (changed = resolve));
  void connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "region", version: 1, text } });
  await opened;
  const bodies = [...text.matchAll(/^body (\S+)/gm)].map(([, name = ""]) => name);
  const held = await heldWhile(() => Promise.all(bodies.slice(0, 6).map((body) => ask({ view: "handoffs", body, preview: body }, connection))), connection);
  let version = 1;
  const found: Record<string, number[]> = {};
  const cached: number[] = [];
  for (const view of views) {
    // The threads are started, and their programs are warm.
    for (let warm = 0; warm < 3; warm++) await edited(view);
    found[view] = [];
    for (let edit = 0; edit < edits; edit++) {
      found[view].push(await edited(view));
      for (const other of views) await ask({ view: other }, connection);
      cached.push(await timeOf(() => ask({ view }, connection)));
    }
  }
  await connection.sendRequest("shutdown");
  void connection.sendNotification("exit");
  await new Promise((resolve) => server.once("exit", resolve));
  return { edits: found, cached, held };

  /** The title of a body becomes longer; the time until the picture shows it. */
  function edited(view: string): Promise<number> {
    version += 1;
    const lines = text.split("\n");
    const all = lines.flatMap((line, at) => (line.startsWith("body ") ? [{ line: at, character: line.indexOf('"') + 1 }] : []));
    const at = all[version % all.length] ?? { line: 0, character: 0 };
    return timeOf(async () => {
      const analysed = new Promise<void>((resolve) => (changed = resolve));
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: at, end: at }, text: String(version % 10) }],
      });
      await analysed;
      await ask({ view }, connection);
    });
  }
}

async function ask(question: Partial<PictureQuestion>, connection: MessageConnection): Promise<void> {
  const answer = await connection.sendRequest<PictureAnswer>("kurzweg/picture", { uri, preview: "bench", view: "process", ...question });
  if (answer.is !== "picture") throw new Error(`There is no picture, but ${JSON.stringify(answer).slice(0, 200)}`);
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** How long a question waits that needs no work, again and again, while something is done. */
async function heldWhile(run: () => Promise<unknown>, connection: MessageConnection): Promise<readonly number[]> {
  let done = false;
  const running = run().finally(() => (done = true));
  const waits: number[] = [];
  while (!done) waits.push(await timeOf(() => connection.sendRequest("kurzweg/catalogues", null)));
  await running;
  return waits;
}
