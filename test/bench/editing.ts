/** Types words into files, each in a language server of its own as it is shipped, and prints what it cost: `node editing.ts WORDS FILE FOLDER [FILE FOLDER …]`. */
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
  /** From a keystroke to the next findings, for each letter of a word but the first. */
  readonly keystrokes: readonly number[];
  /** The same for the first letter, which comes after a pause. */
  readonly firstLetters: readonly number[];
  /** From the last letter to all findings. */
  readonly words: readonly number[];
  readonly memory: number;
  readonly findings: number;
}

/** So many letters a word has, and so many milliseconds are between two of them, as somebody types who types fast. */
const LETTERS = 6;
const BETWEEN = 150;
/** So many words one editor gets before it is the turn of the next. */
const TURN = 5;

const [count = "20", ...given] = process.argv.slice(2);
const editors: Editor[] = [];
for (let index = 0; index < given.length; index += 2) editors.push(await opened(given[index] ?? "", given[index + 1] ?? ""));
// In turn, so that a machine that gets slower or faster does so for all of them; not one by one, because a server that waits for the
// others for seconds is slow afterwards.
for (let from = 0; from < Number(count); from += TURN)
  for (const editor of editors) for (let word = from; word < Math.min(from + TURN, Number(count)); word++) await editor.type(word);
const all: Edited[] = [];
for (const editor of editors) all.push(await editor.close());
process.stdout.write(JSON.stringify(all));

/** A file that is open in an editor of its own. */
interface Editor {
  /** Types a word, and waits until all of it is checked. */
  type(word: number): Promise<void>;
  close(): Promise<Edited>;
}

async function opened(file: string, folder: string): Promise<Editor> {
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, "utf8");
  const places = editable(text);
  const keystrokes: number[] = [];
  const firstLetters: number[] = [];
  const words: number[] = [];
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
    async type(word) {
      const at = places[word % places.length] ?? { line: 0, character: 0 };
      for (let letter = 0; letter < LETTERS; letter++) {
        const version = 2 + word * LETTERS + letter;
        // Each letter is typed and taken away again.
        const typed = letter % 2 === 0;
        const range = typed ? { start: at, end: at } : { start: at, end: { ...at, character: at.character + 1 } };
        const typedAt = performance.now();
        void connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ range, text: typed ? "1" : "" }] });
        await (letter === LETTERS - 1 ? quiet(version) : found(version));
        const [sooner, later] = timesOf(version, typedAt);
        (letter === 0 ? firstLetters : keystrokes).push(sooner);
        if (letter === LETTERS - 1) words.push(later);
        else await sleep(typedAt + BETWEEN - performance.now());
      }
    },
    async close() {
      const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1024;
      await connection.sendRequest("shutdown");
      void connection.sendNotification("exit");
      await new Promise((resolve) => server.once("exit", resolve));
      return { opened: first, openedAll: last, keystrokes, firstLetters, words, memory, findings: arrived.at(-1)?.findings ?? 0 };
    },
  };

  function timesOf(version: number, from: number): readonly [first: number, last: number] {
    const found = arrived.filter((each) => each.version === version).map(({ at }) => at - from);
    return [found[0] ?? Number.NaN, found.at(-1) ?? Number.NaN];
  }

  /** Waits until findings of a version have come, and since then for some milliseconds none. */
  async function found(version: number, since = 0): Promise<void> {
    for (;;) {
      const last = arrived.filter((each) => each.version === version).at(-1)?.at;
      if (last !== undefined && performance.now() - last >= since) return;
      await sleep(1);
    }
  }

  /** Waits until all findings of a version have come: an analysis may follow. */
  function quiet(version: number): Promise<void> {
    return found(version, 600);
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
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
