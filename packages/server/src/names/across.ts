import type { Document } from "@kurzweg/language";
import type { Session } from "../session.ts";
import type { Target } from "./target.ts";

/** The files in which something may be named, linked: its own, and those of the workspace that import that one. */
export async function* documentsNaming(target: Target, { workspace, importers, texts, host }: Session): AsyncIterable<Document> {
  const home = await workspace.snapshot(target.document.uri);
  yield home?.document ?? target.document;
  for (const uri of await importers.of(target.document.uri)) {
    const open = texts.get(uri);
    const content = open ? { is: "text" as const, text: open.getText() } : await host.read(uri);
    if (content.is !== "text" || !content.text.normalize("NFC").includes(target.name)) continue;
    const snapshot = await workspace.snapshot(uri);
    if (snapshot) yield snapshot.document;
    workspace.release(uri);
  }
}
