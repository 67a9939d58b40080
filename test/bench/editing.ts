/** Edits files, each in a language server of its own as it is shipped, and prints what it cost: `node editing.ts KEYSTROKES FILE FOLDER [FILE FOLDER …]`. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { root } from "./harness.ts";

/** What an editor waits for, in milliseconds on the wall, and what the server needs, in megabytes. */
export interface Edited {
  /** From the start of the process to the first findings, and to all of them. */
  readonly opened: number;
  readonly openedAll: number;
  /** From a keystroke to the next findings, for each keystroke. */
  readonly keystrokes: readonly number[];
  /** And to all of them. */
  readonly keystrokesAll: readonly number[];
  readonly memory: number;
  readonly findings: number;
}

/** So many keystrokes one editor gets before it is the turn of the next. */
const TURN = 25;

const [count = "100", ...given] = process.argv.slice(2);
const editors: Editor[] = [];
for (let index = 0; index < given.length; index += 2) editors.push(await opened(given[index] ?? "", given[index + 1] ?? ""));
// In turn, so that a machine that gets slower or faster does so for all of them; not one by one, because a server that waits for the
// others for seconds is slow afterwards.
for (let from = 0; from < Number(count); from += TURN)
  for (const editor of editors) for (let keystroke = from; keystroke < Math.min(from + TURN, Number(count)); keystroke++) await editor.type(keystroke);
const all: Edited[] = [];
for (const editor of editors) all.push(await editor.close());
process.stdout.write(JSON.stringify(all));

/** A file that is open in an editor of its own. */
interface Editor {
  type(keystroke: number): Promise<void>;
  close(): Promise<Edited>;
}

async function opened(file: string, folder: string): Promise<Editor> {
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, "utf8");
  const places = editable(text);
  const keystrokes: number[] = [];
  const keystrokesAll: number[] = [];
  const start = performance.now();
  const server = spawn(process.execPath, [`${root}/packages/cli/bin/kurzweg.js`, "lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const arrived: { readonly version: number; readonly at: number; readonly findings: number }[] = [];
  connection.onNotification("textDocument/publishDiagnostics", (params: { uri: string; version?: number; diagnostics: readonly unknown[] }) => {
    if (params.uri === uri) arrived.push({ version: params.version ?? 0, at: performance.now(), findings: params.diagnostics.length });
  });
  connection.listen();
  const rootUri = `${pathToFileURL(folder).href}/`;
  await connection.sendRequest("initialize", { processId: process.pid, rootUri, capabilities: {}, workspaceFolders: [{ uri: rootUri, name: "bench" }] });
  void connection.sendNotification("initialized", {});
  void connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "region", version: 1, text } });
  await quiet(1);
  const [first, last] = timesOf(1, start);
  return {
    async type(keystroke) {
      // Each letter is typed and taken away again.
      const version = keystroke + 2;
      const at = places[(version >> 1) % places.length] ?? { line: 0, character: 0 };
      const typed = version % 2 === 0;
      const range = typed ? { start: at, end: at } : { start: at, end: { ...at, character: at.character + 1 } };
      const typedAt = performance.now();
      void connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ range, text: typed ? "1" : "" }] });
      await quiet(version);
      const [sooner, later] = timesOf(version, typedAt);
      keystrokes.push(sooner);
      keystrokesAll.push(later);
    },
    async close() {
      const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1024;
      await connection.sendRequest("shutdown");
      void connection.sendNotification("exit");
      await new Promise((resolve) => server.once("exit", resolve));
      return { opened: first, openedAll: last, keystrokes, keystrokesAll, memory, findings: arrived.at(-1)?.findings ?? 0 };
    },
  };

  function timesOf(version: number, from: number): readonly [first: number, last: number] {
    const found = arrived.filter((each) => each.version === version).map(({ at }) => at - from);
    return [found[0] ?? Number.NaN, found.at(-1) ?? Number.NaN];
  }

  /** Waits until findings of a version have come, and none for a while: an analysis may follow. */
  async function quiet(version: number): Promise<void> {
    for (;;) {
      const found = arrived.filter((each) => each.version === version);
      const last = found.at(-1)?.at;
      if (last !== undefined && performance.now() - last > 600) return;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

/** Places in the file where a digit may be typed: inside of titles, and behind numbers in conditions. */
function editable(text: string): readonly { readonly line: number; readonly character: number }[] {
  const lines = text.split("\n");
  const inTitles = lines.flatMap((line, index) => (/^\s*(?:body|step|handoff)\b.*"/.test(line) ? [{ line: index, character: line.indexOf('"') + 2 }] : []));
  const inNumbers = lines.flatMap((line, index) => {
    const found = /\bwhen\b.*?\d(?=\D|$)/.exec(line);
    return found ? [{ line: index, character: found.index + found[0].length }] : [];
  });
  const spread = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, index) => index % Math.max(1, Math.floor(items.length / 25)) === 0);
  return [...spread(inTitles), ...spread(inNumbers)];
}
