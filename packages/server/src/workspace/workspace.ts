import { type Analysis, analysisOf, type Budget, isChecked, type Memory, memoryOf } from "@kurzweg/analysis";
import { type Document, documentOf, type Library, libraryOf, type LinkedFile, linkAll, load, regionOf, sortOf } from "@kurzweg/language";
import type { DateText, Language, Region } from "@kurzweg/model";
import type { Host } from "../host.ts";
import type { Texts } from "./texts.ts";

/** What the person who writes has chosen. */
export interface Choices {
  readonly language: Language;
  /** Another day than that of the files. */
  readonly asOf?: DateText | undefined;
}

/** One file with everything that it imports, as it stands now. Never changes. */
export interface Snapshot {
  readonly uri: string;
  readonly document: Document;
  readonly linked: LinkedFile;
  /** What the file is, which is known before all that it says is translated. */
  readonly is: Region["is"];
  readonly region: Region;
  /** Whether it is a region of its own, not a catalogue or a part. */
  readonly counts: boolean;
  readonly language: Language;
  readonly asOf: DateText;
  readonly today: DateText;
  /** What is known of its people; worked out when it is first asked for. */
  readonly analysis: Analysis;
  /** The same within a budget. */
  analysisWithin(budget: Budget): Analysis;
  /** The document at a URI, if it is this file or one that it imports. */
  documentAt(uri: string): Document | undefined;
}

/**
 * The files that are open or imported by one that is; all others are absent until somebody asks.
 * What was read is kept as long as its text stays the same.
 */
export interface Workspace {
  /** The folders that are open, as URIs that end with `/`. */
  folders: readonly string[];
  /** The file as it stands now; nothing where it cannot be read. */
  snapshot(uri: string): Promise<Snapshot | undefined>;
  /** What is at a URI, read alone: without what it imports. */
  document(uri: string): Promise<Document | undefined>;
  /** The file as it would be with another text. */
  variant(uri: string, text: string): Promise<Snapshot | undefined>;
  /** Another text is at a URI than before. */
  changed(uri: string): void;
  /** A file that is not open is not needed any more. */
  release(uri: string): void;
  /** Everything is read anew when it is next asked for. */
  forgetAll(): void;
}

export function createWorkspace(host: Host, texts: Texts, choices: () => Choices): Workspace {
  let library = newLibrary();
  let linkedFiles = new WeakMap<Document, LinkedFile>();
  const snapshots = new Map<string, Snapshot>();
  /** What each file's checks remember from one text to the next. */
  const memories = new Map<string, Memory>();

  function newLibrary(): Library {
    return libraryOf({
      catalogues: host.catalogues,
      async read(uri) {
        const open = texts.get(uri);
        return open ? { is: "text", text: open.getText() } : host.read(uri);
      },
    });
  }

  const folderOf = (uri: string): string | undefined => workspace.folders.find((folder) => uri.startsWith(folder));

  function forget(uri: string): void {
    snapshots.delete(uri);
    memories.delete(uri);
  }

  const workspace: Workspace = {
    folders: [],
    async snapshot(uri) {
      const loaded = await load(uri, { ...library, source: { ...library.source, within: folderOf(uri) } });
      if ("is" in loaded) {
        forget(uri);
        library.forget(uri);
        return undefined;
      }
      const linked = linkAll(loaded, linkedFiles);
      const { language, asOf } = choices();
      const today = host.today();
      const known = snapshots.get(uri);
      if (known?.linked === linked && known.language === language && known.today === today && (asOf === undefined || known.asOf === asOf)) return known;
      const memory = memories.get(uri) ?? memoryOf();
      memories.set(uri, memory);
      const snapshot = snapshotOf(uri, linked, { language, asOf }, today, memory);
      snapshots.set(uri, snapshot);
      return snapshot;
    },
    async document(uri) {
      const found = await library.get(uri);
      return "is" in found ? undefined : found;
    },
    async variant(uri, text) {
      const document = documentOf(uri, text);
      const get: Library["get"] = async (other) => (other === uri ? document : library.get(other));
      const loaded = await load(uri, { ...library, get, source: { ...library.source, within: folderOf(uri) } });
      return "is" in loaded ? undefined : snapshotOf(uri, linkAll(loaded, linkedFiles), choices(), host.today());
    },
    changed(uri) {
      library.forget(uri);
      if (!texts.get(uri)) forget(uri);
    },
    release(uri) {
      if (texts.get(uri)) return;
      forget(uri);
      if (![...snapshots.values()].some((each) => each.documentAt(uri))) library.forget(uri);
    },
    forgetAll() {
      library = newLibrary();
      linkedFiles = new WeakMap();
      snapshots.clear();
      memories.clear();
    },
  };
  return workspace;
}

function snapshotOf(uri: string, linked: LinkedFile, { language, asOf }: Choices, today: DateText, memory?: Memory): Snapshot {
  const documents = new Map([...linked.imported, linked].map(({ document }) => [document.uri, document]));
  let region: Region | undefined;
  let analysis: Analysis | undefined;
  const snapshot: Snapshot = {
    uri,
    document: linked.document,
    linked,
    is: sortOf(linked.document),
    language,
    today,
    get region() {
      return (region ??= regionOf(linked));
    },
    get counts() {
      return isChecked(snapshot.region);
    },
    get asOf() {
      return asOf ?? snapshot.region.asOf ?? today;
    },
    get analysis() {
      return (analysis ??= analysisOf(snapshot.region, { asOf: snapshot.asOf, today, language }));
    },
    analysisWithin: (budget) => analysisOf(snapshot.region, { asOf: snapshot.asOf, today, language, budget, memory }),
    documentAt: (other) => documents.get(other),
  };
  return snapshot;
}
