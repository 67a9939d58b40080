import type { AstNode } from "@kurzweg/language";
import type { Language } from "@kurzweg/model";
import { type Meaning, meaningOf } from "../keywords.ts";
import { isSign, isWord, type Token, tokenNumber } from "../names/tokens.ts";
import type { View } from "../view/view.ts";

/** The most words that say something together: “confirm contacts every”. */
const MOST = 3;

/** What a word of the language says at a place; words that belong together say it together. */
export function keywordInWords(token: Token, node: AstNode, { here, language }: View): string | undefined {
  for (let length = MOST; length > 0; length--) {
    for (let first = token.index - length + 1; first <= token.index; first++) {
      const tokens = Array.from({ length }, (_, index) => tokenNumber(first + index, here.document));
      if (!tokens.every((each) => each !== undefined && (isWord(each.kind) || isSign(each.kind)))) continue;
      const words = tokens.map((each) => each?.kind).join(" ");
      const meaning = meaningOf(words, ruleAround(node));
      if (meaning) return `\`${words}\` – ${sentence(meaning, language)}`;
    }
  }
  return undefined;
}

/** The rule of the grammar that a word belongs to. */
function ruleAround(node: AstNode): string {
  const parts = new Set(["Condition", "Conjunction", "NumberRange", "ValueRange"]);
  return parts.has(node.$type) && node.$container ? ruleAround(node.$container) : node.$type;
}

/** In German the word is also said in German. */
function sentence({ en, de, german }: Meaning, language: Language): string {
  return language === "de" ? `${german}. ${de}` : en;
}
