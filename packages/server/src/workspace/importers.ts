import { importUri } from "@kurzweg/language";
import type { Host } from "../host.ts";
import type { Texts } from "./texts.ts";

/** Which files of the workspace import which; read when somebody first asks, and kept up to date from then on. */
export interface Importers {
  /** The files that import one, directly or not, sorted. */
  of(uri: string): Promise<readonly string[]>;
  /** A file was created, changed or deleted, in the editor or outside. */
  changed(uri: string): void;
  forgetAll(): void;
}

const statement = /\bimport\s+"([^"\n\r]*)"/g;
/** After so many files others may have their turn. */
const AT_ONCE = 100;

export function createImporters(host: Host, texts: Texts, folders: () => readonly string[]): Importers {
  let imports: Map<string, ReadonlySet<string>> | undefined;
  let reading: Promise<Map<string, ReadonlySet<string>>> | undefined;
  const stale = new Set<string>();

  async function importsIn(uri: string): Promise<ReadonlySet<string> | undefined> {
    const open = texts.get(uri);
    const content = open ? { is: "text" as const, text: open.getText() } : await host.read(uri);
    if (content.is !== "text") return undefined;
    return new Set([...content.text.matchAll(statement)].flatMap(([, path = ""]) => importUri(uri, path) ?? []));
  }

  async function readAll(): Promise<Map<string, ReadonlySet<string>>> {
    const found = new Map<string, ReadonlySet<string>>();
    const open = texts.all().map(({ uri }) => uri);
    for (const [index, uri] of [...new Set([...open, ...(await host.files(folders()))])].entries()) {
      if (index % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve, 0));
      const imported = await importsIn(uri);
      if (imported) found.set(uri, imported);
    }
    return found;
  }

  async function current(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    imports ??= await (reading ??= readAll());
    for (const uri of stale) {
      stale.delete(uri);
      const imported = await importsIn(uri);
      if (imported) imports.set(uri, imported);
      else imports.delete(uri);
    }
    return imports;
  }

  return {
    async of(uri) {
      const known = await current();
      const found = new Set<string>();
      const queue = [uri];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        for (const [file, imported] of known) {
          if (!imported.has(next) || found.has(file)) continue;
          found.add(file);
          queue.push(file);
        }
      }
      found.delete(uri);
      return [...found].sort();
    },
    changed(uri) {
      if (reading) stale.add(uri);
    },
    forgetAll() {
      imports = undefined;
      reading = undefined;
      stale.clear();
    },
  };
}
