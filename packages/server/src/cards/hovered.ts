import { type AstNode, type Import, nodeAt, type Span } from "@kurzweg/language";
import { explanationOf, isCode, isDate, nounOf } from "@kurzweg/model";
import { occurrenceAt, type Target } from "../names/target.ts";
import { sortOf, thingOf, titleOfNode } from "../names/thing.ts";
import { isSign, isWord, type Token, tokenAt } from "../names/tokens.ts";
import type { View } from "../view/view.ts";
import { meantAround, meantBy } from "./condition.ts";
import { dateCard } from "./days.ts";
import { cardOf } from "./index.ts";
import { keywordInWords } from "./keyword.ts";
import { lawCard } from "./law.ts";
import { type Card, markdownOf, plain } from "./markdown.ts";
import { importCard } from "./region.ts";

/** What somebody reads who points at a place in a file. */
export interface Hovered {
  readonly span: Span;
  readonly markdown: string;
}

export function hoveredAt(offset: number, view: View): Hovered | undefined {
  const { document } = view.here;
  const token = tokenAt(offset, document);
  if (!token) return undefined;
  const named = occurrenceAt(offset, document, view.here);
  const card = named ? [...cardOfTarget(named.target, view), named.declares ? undefined : meantAround(named.span, view)] : cardOfToken(token, offset, view);
  const markdown = markdownOf(card);
  return markdown === "" ? undefined : { span: named?.span ?? token, markdown };
}

/** What is declared under a name; only what stands there where a mistake keeps it out of the region. */
export function cardOfTarget({ node, name }: Pick<Target, "node" | "name">, view: View): Card {
  const thing = thingOf(node, view.region) ?? thingOf(node, view.here.region);
  if (thing) return cardOf(thing, view);
  const sort = sortOf(node);
  return sort ? [`**${plain(titleOfNode(node, view.language) ?? name)}** · ${nounOf(sort, view.language).word} \`${name}\``] : [];
}

function cardOfToken(token: Token, offset: number, view: View): Card {
  const { document } = view.here;
  const text = document.text.slice(token.start, token.end);
  if (token.kind === "DATE") return isDate(text) ? [dateCard(text, view)] : [];
  const node = nodeAt(document.file, offset);
  if (token.kind === "STRING") return cardOfText(token, node, view);
  if (!isWord(token.kind) && !isSign(token.kind)) return meantCard(token, view);
  return [keywordInWords(token, node, view), token.kind === "->" ? undefined : meantBy(token, view)];
}

/** Numbers and parentheses say nothing by themselves. */
function meantCard(token: Token, view: View): Card {
  return ["{", "}", ","].includes(token.kind) ? [] : [meantAround(token, view)];
}

function cardOfText(token: Token, node: AstNode, view: View): Card {
  const text = view.here.document.text.slice(token.start + 1, token.end - 1);
  switch (node.$type) {
    case "Import":
      return importCard((node as Import).path ?? "", view);
    case "Law":
      return lawCard(text, node, view);
    case "Acceptance":
      return isCode(text) ? [explanationOf(text, view.language)] : [];
    default:
      return [];
  }
}
