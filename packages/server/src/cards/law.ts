import type { AstNode, Document } from "@kurzweg/language";
import { nounOf } from "@kurzweg/model";
import { sortOf, titleOfNode } from "../names/thing.ts";
import type { View } from "../view/view.ts";
import { type Card, listOf, plain } from "./markdown.ts";
import { wordsIn } from "./words.ts";

/** A law, with what else cites it. `around` is what cites it here. */
export function lawCard(citation: string, around: AstNode, view: View): Card {
  const words = wordsIn(view.language);
  const own = citingThing(around);
  const others = new Map<AstNode, string>();
  for (const document of documentsOf(view)) {
    for (const law of document.all("Law")) {
      const thing = law.citations.includes(citation) ? citingThing(law) : undefined;
      if (thing && thing !== own) others.set(thing, nameInWords(thing, view));
    }
  }
  return [`**${plain(citation)}**`, listOf(words.labels.citedBy, [...new Set(others.values())], view)];
}

/** Imported files first, as the region reads them. */
function documentsOf({ within }: View): readonly Document[] {
  return [...within.linked.imported.map(({ document }) => document), within.document];
}

/** The declaration around a law. */
function citingThing(law: AstNode): AstNode | undefined {
  for (let node: AstNode | undefined = law; node; node = node.$container) if (sortOf(node)) return node;
  return undefined;
}

function nameInWords(node: AstNode, { language }: View): string {
  const sort = sortOf(node);
  const { name } = node as { readonly name?: string };
  return `${plain(titleOfNode(node, language) ?? name ?? "")}${sort ? ` (${nounOf(sort, language).word})` : ""}`;
}
