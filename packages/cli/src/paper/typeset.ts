import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Tools } from "@kurzweg/document";
import { fontFiles } from "../drawing/png.ts";

type Typst = typeof import("@myriaddreamin/typst-ts-node-compiler");

/** What sets pages as PDF/UA-1; nothing where the package that can do it is not installed, which is not there for every machine. */
export async function typesetter(): Promise<Tools["typeset"]> {
  const typst = await loaded();
  if (!typst) return undefined;
  return async (files, asOf) => {
    releaseMemory();
    const compiler = typst.NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }] });
    for (const [name, text] of Object.entries(files)) compiler.mapShadow(resolve(nowhere, name), Buffer.from(text));
    const compiled = compiler.compile({ mainFilePath: resolve(nowhere, "main.typ") });
    const pages = compiled.result;
    if (!pages) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
    const [places = []] = compiler.query(pages, { selector: "<places>", field: "value" });
    // What was kept for setting the same again takes more memory than the pages.
    compiler.evictCache(0);
    return { pdf: compiler.pdf(pages, { pdfStandard: "ua-1", creationTimestamp: Date.parse(`${asOf}T00:00:00Z`) / 1000 }), places };
  };
}

/** So many bytes are worth the tenths of a second that it takes to give them back. */
const LARGE = 200_000_000;

/** Gives memory back that was needed for what the pages say: typst, which needs much more, works in the same process. */
function releaseMemory(): void {
  if (process.memoryUsage().heapTotal < LARGE) return;
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as NonNullable<typeof gc>;
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
}

/** A folder that is not there, so that nothing of the machine can be read. */
const nowhere = resolve("/kurzweg-typesetting-in-memory");

async function loaded(): Promise<Typst | undefined> {
  try {
    return await import("@myriaddreamin/typst-ts-node-compiler");
  } catch {
    return undefined;
  }
}
