import { type Analysis, budgetUntil, findingsOf } from "@kurzweg/analysis";
import { formFindings } from "@kurzweg/language";
import type { Finding } from "@kurzweg/model";
import { DiagnosticSeverity, type TextDocumentContentChangeEvent } from "vscode-languageserver";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";
import { words } from "../words.ts";
import { diagnosticOf } from "./diagnostic.ts";
import { createStore } from "./store.ts";

/** Larger files, in characters, are checked only when they are saved. */
export const LARGE = 2_000_000;
/** An analysis that took longer than this, in milliseconds, waits until the writer pauses. */
const QUICK = 25;
/** How long a pause is, in milliseconds. */
const PAUSE = 200;
/** How long nobody waits for anything before memory is tidied up, in milliseconds. */
const REST = 50;
/** For how many seconds a region is analysed, while somebody types and when the file is saved. */
const TYPING = 2;
const SAVING = 30;

/** Checks the files that are open, and publishes what is found. */
export interface Checker {
  opened(uri: string): void;
  changed(uri: string, changes: readonly TextDocumentContentChangeEvent[]): void;
  saved(uri: string): void;
  closed(uri: string): void;
  /** Files came, went or changed outside of the editor, or a setting changed: everything that is open is checked anew, and what of these files was checked once. */
  checkAll(outside?: readonly string[]): void;
  /** Checks a file once, whether it is open or not; gives what was found. Of a file that is not open, only that is kept. */
  check(uri: string): Promise<readonly Finding[]>;
  /** Nothing is checked any more. */
  stop(): void;
  /** Ends when nothing is waiting to be checked. */
  settled(): Promise<void>;
  /** What stands in a file. */
  at(uri: string): readonly Finding[];
  /** The file that was checked when something was found: the region, where it stands in a part of it. */
  rootOf(finding: Finding): string | undefined;
  /** What was found when a file was last checked, wherever it stands. */
  of(root: string): readonly Finding[];
  /** Whether a region was analysed, and in a time in which one can wait for an answer about it. */
  isQuick(root: string): boolean;
  /** The last analysis of a region, as long as it is still there. */
  analysisOf(root: string): Analysis | undefined;
  /** Is told of each file after it was read, which is before it is analysed. */
  onRead(listener: (snapshot: Snapshot) => void): void;
  /** Is told of each file after it was analysed. */
  onAnalysed(listener: (snapshot: Snapshot, analysis: Analysis) => void): void;
  /** Is told when nothing is checked any more. */
  onStop(listener: () => void): void;
}

export function createChecker(session: Session): Checker {
  const { texts, workspace, host } = session;
  const store = createStore();
  const listeners: ((snapshot: Snapshot, analysis: Analysis) => void)[] = [];
  const readers: ((snapshot: Snapshot) => void)[] = [];
  const endings: (() => void)[] = [];
  /** What was last sent for each file, as JSON; nothing where it was sent without being compared. */
  const published = new Map<string, string | undefined>();
  /** Which files are read when a file is checked, and how long its analysis took. */
  const closures = new Map<string, ReadonlySet<string>>();
  const costs = new Map<string, number>();
  /** An analysis is large, and can be worked out again. */
  const analyses = new Map<string, WeakRef<Analysis>>();
  const waiting = new Map<string, "typing" | "saving">();
  const pauses = new Map<string, NodeJS.Timeout | number>();
  let running: Promise<void> | undefined;
  let rest: NodeJS.Timeout | number | undefined;
  let stopped = false;
  /** Work that may still add files to be checked. */
  let preparing = 0;

  const isLarge = (uri: string): boolean => (texts.get(uri)?.getText().length ?? 0) > LARGE;
  const linkTo = (code: string): string | undefined => explanationLink(session, code);

  function publish(files: Iterable<string>, always?: string): void {
    for (const uri of new Set(files)) {
      const diagnostics = store.at(uri).map((finding) => diagnosticOf(finding, session.language(), linkTo));
      if (isLarge(uri)) {
        const start = { line: 0, character: 0 };
        diagnostics.unshift({
          range: { start, end: start },
          severity: DiagnosticSeverity.Information,
          source: "kurzweg",
          message: words.large[session.language()],
        });
      }
      const text = uri === always ? undefined : JSON.stringify(diagnostics);
      if (text !== undefined && (published.has(uri) ? published.get(uri) : "[]") === text) continue;
      published.set(uri, text);
      const version = texts.get(uri)?.version;
      void session.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
    }
    clearTimeout(rest);
    if (!stopped) rest = setTimeout(() => host.rest?.(), REST);
  }

  /** Finds mistakes of form; gives what has to be analysed then. */
  async function checkForm(root: string): Promise<{ readonly snapshot: Snapshot; readonly files: ReadonlySet<string> } | undefined> {
    const snapshot = await workspace.snapshot(root);
    if (!snapshot) {
      publish(store.delete(root));
      return undefined;
    }
    closures.set(root, new Set([root, ...snapshot.linked.imported.map(({ document }) => document.uri)]));
    return { snapshot, files: store.set(root, "form", formFindings(snapshot.linked, session.language())) };
  }

  async function analyse(root: string, snapshot: Snapshot, seconds: number): Promise<ReadonlySet<string>> {
    const isRegions = (await importingRegions(root)).length > 0;
    const start = host.now();
    const budget = budgetUntil(() => host.now() > start + seconds * 1000, seconds);
    const analysis = snapshot.analysisWithin(budget);
    const files = store.set(root, "people", isRegions ? [] : findingsOf(analysis));
    costs.set(root, host.now() - start);
    analyses.set(root, new WeakRef(analysis));
    for (const listener of listeners) listener(snapshot, analysis);
    return files;
  }

  async function run(root: string, how: "typing" | "saving"): Promise<void> {
    const formed = await checkForm(root);
    if (!formed) return;
    for (const reader of readers) reader(formed.snapshot);
    const known = costs.get(root);
    if (how === "saving" || (known !== undefined && known <= QUICK)) {
      publish([...formed.files, ...(await analyse(root, formed.snapshot, how === "saving" ? SAVING : TYPING))], root);
      return;
    }
    publish(formed.files, root);
    clearTimeout(pauses.get(root));
    const pause = setTimeout(() => void analyseLater(root), known === undefined ? 0 : PAUSE);
    pauses.set(root, pause);
  }

  async function analyseLater(root: string): Promise<void> {
    pauses.delete(root);
    if (!texts.get(root) && !closures.has(root)) return;
    await attempt(root, async () => {
      const snapshot = await workspace.snapshot(root);
      if (snapshot) publish(await analyse(root, snapshot, TYPING), root);
    });
  }

  async function attempt(root: string, work: () => Promise<void>): Promise<void> {
    preparing++;
    try {
      if (!stopped) await work();
    } catch (error) {
      if (!stopped) session.log(`check ${root}`, error);
    }
    preparing--;
  }

  function queue(root: string, how: "typing" | "saving"): void {
    if (stopped) return;
    if (how === "saving" || !waiting.has(root)) waiting.set(root, how);
    running ??= new Promise<void>((resolve) => setTimeout(resolve, 0)).then(work);
  }

  async function work(): Promise<void> {
    await session.ready;
    for (let [next] = waiting; next; [next] = waiting) {
      const [root, how] = next;
      waiting.delete(root);
      await attempt(root, () => run(root, how));
    }
    running = undefined;
  }

  /** The regions of which a file is a part: it has no meaning of its own, and is checked with them. */
  async function importingRegions(uri: string): Promise<readonly string[]> {
    const snapshot = await workspace.snapshot(uri);
    if (snapshot?.is !== "part") return [];
    const importers = await session.importers.of(uri);
    const regions: string[] = [];
    for (const importer of importers) if ((await workspace.snapshot(importer))?.is === "region") regions.push(importer);
    return regions;
  }

  /** The files that are checked because of one: itself, and those that import it. */
  const rootsOf = (uri: string): readonly string[] => [...closures].filter(([root, files]) => root !== uri && files.has(uri)).map(([root]) => root);

  function check(uri: string, how: "typing" | "saving"): void {
    if (isLarge(uri) && how === "typing") return publish([uri]);
    queue(uri, how);
    for (const root of rootsOf(uri)) queue(root, how);
  }

  const isFollowed = (uri: string): boolean => texts.get(uri) !== undefined || closures.has(uri);

  function forget(uri: string): void {
    closures.delete(uri);
    costs.delete(uri);
    analyses.delete(uri);
  }

  async function checkOnce(uri: string): Promise<void> {
    const followed = isFollowed(uri);
    const formed = await checkForm(uri);
    if (formed) publish([...formed.files, ...(await analyse(uri, formed.snapshot, SAVING))]);
    if (!followed && texts.get(uri) === undefined) forget(uri);
  }

  return {
    opened(uri) {
      check(uri, "typing");
      void attempt(uri, async () => {
        for (const region of await importingRegions(uri)) queue(region, "typing");
      });
    },
    changed(uri, changes) {
      store.shift(uri, changes);
      check(uri, "typing");
    },
    saved(uri) {
      check(uri, "saving");
    },
    closed(uri) {
      forget(uri);
      waiting.delete(uri);
      clearTimeout(pauses.get(uri));
      publish(store.delete(uri));
      for (const root of rootsOf(uri)) queue(root, "typing");
    },
    checkAll(outside = []) {
      for (const uri of outside.filter((each) => !isFollowed(each) && store.of(each).length > 0)) void attempt(uri, () => checkOnce(uri));
      const roots = new Set([...texts.all().map((each) => each.uri), ...closures.keys()]);
      for (const root of roots) if (!isLarge(root)) queue(root, "typing");
    },
    async check(uri) {
      await checkOnce(uri);
      return store.of(uri);
    },
    stop() {
      stopped = true;
      waiting.clear();
      clearTimeout(rest);
      for (const pause of pauses.values()) clearTimeout(pause);
      pauses.clear();
      for (const listener of endings) listener();
    },
    async settled() {
      while (running || pauses.size > 0 || preparing > 0) await (running ?? new Promise((resolve) => setTimeout(resolve, 5)));
    },
    at: (uri) => store.at(uri),
    rootOf: (finding) => store.rootOf(finding),
    of: (root) => store.of(root),
    isQuick: (root) => (costs.get(root) ?? Number.POSITIVE_INFINITY) < TYPING * 1000,
    analysisOf: (root) => analyses.get(root)?.deref(),
    onRead: (listener) => void readers.push(listener),
    onAnalysed: (listener) => void listeners.push(listener),
    onStop: (listener) => void endings.push(listener),
  };
}

/** Editors that can show the explanation of a code have said with which address. */
function explanationLink({ client }: Session, code: string): string | undefined {
  const options: unknown = client?.initializationOptions;
  const template = typeof options === "object" && options !== null && "explanationLink" in options ? options.explanationLink : undefined;
  return typeof template === "string" ? template.replace("{code}", code) : undefined;
}
