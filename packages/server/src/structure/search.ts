import { type AstNode, type Document, documentOf } from "@kurzweg/language";
import { type Language, nounOf } from "@kurzweg/model";
import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver";
import { sortOf, titleOfNode } from "../names/thing.ts";
import type { Session } from "../session.ts";
import { namedRanges, symbolKinds } from "./symbols.ts";

/** Nobody reads through more results. */
const MOST = 200;
/** After so many files others may have their turn. */
const AT_ONCE = 50;

/** Finds declarations by name or title in the files that are open and in those of the workspace, until somebody no longer waits for it. */
export async function search(query: string, { texts, host, workspace, language }: Session, isOver: () => boolean): Promise<WorkspaceSymbol[]> {
  const wanted = folded(query);
  const found: WorkspaceSymbol[] = [];
  const uris = new Set([...texts.all().map(({ uri }) => uri), ...(await host.files(workspace.folders))]);
  for (const [index, uri] of [...uris].entries()) {
    if (found.length >= MOST || isOver()) break;
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve, 0));
    const open = texts.get(uri);
    const content = open ? { is: "text" as const, text: open.getText() } : await host.read(uri);
    if (content.is !== "text" || !folded(content.text).includes(wanted)) continue;
    const document = open ? (await workspace.snapshot(uri))?.document : undefined;
    found.push(...matchesIn(document ?? documentOf(uri, content.text), wanted, language()));
  }
  return found.slice(0, MOST);
}

function matchesIn(document: Document, wanted: string, language: Language): readonly WorkspaceSymbol[] {
  return document.nodes.flatMap((node) => {
    const sort = sortOf(node);
    const named = sort && namedRanges(node, document);
    if (!named) return [];
    const title = titleOfNode(node, language);
    if (![named.name, ...titlesOf(node)].some((each) => folded(each).includes(wanted))) return [];
    return [
      {
        name: title === undefined || title === named.name ? named.name : `${title} (${named.name})`,
        kind: symbolKinds[node.$type] ?? SymbolKind.Object,
        containerName: nounOf(sort, language).word,
        location: { uri: document.uri, range: named.selectionRange },
      },
    ];
  });
}

function titlesOf(node: AstNode): readonly string[] {
  return (["en", "de"] as const).flatMap((language) => titleOfNode(node, language) ?? []);
}

/** Capitals, blanks and hyphens make no difference. */
function folded(text: string): string {
  return text
    .normalize("NFC")
    .toLocaleLowerCase("de")
    .replace(/[\s-]+/g, "");
}
