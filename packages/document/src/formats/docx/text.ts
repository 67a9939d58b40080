import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { InterfaceDocument, Text } from "../../content/document.ts";
import { harmless, safeAddress } from "../text.ts";
import { anchorsIn } from "./anchors.ts";

/** Names of bookmarks, which have a form of their own, by the anchors of a document. */
export type Bookmarks = ReadonlyMap<string, string>;

export function bookmarksOf(document: InterfaceDocument): Bookmarks {
  return new Map([...new Set(anchorsIn(document))].map((anchor, index) => [anchor, `k${index + 1}`]));
}

/** A text with its links; those that would lead nowhere are plain. In tables, where most words are links, they are not underlined. */
export function runsOf(text: Text, bookmarks: Bookmarks, where: "text" | "table" = "text"): readonly ParagraphChild[] {
  return text.map((run) => {
    if (typeof run === "string") return new TextRun(harmless(run));
    const children = [new TextRun({ text: harmless(run.text), style: "Hyperlink", ...(where === "table" ? { underline: { type: "none" as const } } : {}) })];
    const to = safeAddress(run.to);
    if (to?.startsWith("#")) {
      const anchor = bookmarks.get(to.slice(1));
      return anchor === undefined ? new TextRun(harmless(run.text)) : new InternalHyperlink({ anchor, children });
    }
    return to === undefined ? new TextRun(harmless(run.text)) : new ExternalHyperlink({ link: new URL(to).href, children });
  });
}

/** Something that links lead to. */
export function marked(anchor: string | undefined, children: readonly ParagraphChild[], bookmarks: Bookmarks): readonly ParagraphChild[] {
  const id = anchor === undefined ? undefined : bookmarks.get(anchor);
  return id === undefined ? children : [new Bookmark({ id, children: [...children] })];
}
