import type { Declared } from "@kurzweg/language";
import type { CompletionItemKind } from "vscode-languageserver";

/** One thing that may stand at a place. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What it is called, in the language of the user. */
  readonly title?: string | undefined;
  /** More to find it by than its label and its title. */
  readonly find?: string | undefined;
  /** One sentence or more about it, as Markdown. */
  readonly about?: string | undefined;
  /** What is written; the label without it. */
  readonly text?: string | undefined;
  /** What is written where the editor knows snippets. */
  readonly snippet?: string | undefined;
  /** Something else is to be chosen after it. */
  readonly goesOn?: boolean | undefined;
  /** What it stands for; it is described when somebody looks at it. */
  readonly declared?: Declared | undefined;
  /** The file that has to be imported for it. */
  readonly path?: string | undefined;
  /** Smaller ones come first; those of the same rank keep their order. */
  readonly rank: number;
}

/** The ranks within what may stand at a place. */
export const ranks = { first: 0, usual: 1, later: 2, words: 3, elsewhere: 5 } as const;
