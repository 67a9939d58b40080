import { type AstNode, blank, type Document, documentOf, insertDeclaration, isBundled } from "@kurzweg/language";
import { titleAt } from "./named.ts";
import { editable, type Fix, isVisible, type Situation } from "./fix.ts";

/** The hand-off that is missing, with what only the network knows left open. */
export const declareHandoff: Fix = {
  codes: ["handoff/missing", "handoff/unarranged"],
  *propose(situation) {
    const { finding, language } = situation;
    const { suggestion, subject } = finding;
    const place = suggestion === undefined ? undefined : placeFor(suggestion, situation);
    if (suggestion === undefined || !place) return;
    const [from = "", to = "", step = ""] = [subject.from?.[0], subject.to?.[0], subject.step].map((name) => titleAt(name ?? "", situation));
    const at = subject.transition === undefined ? undefined : titleAt(subject.transition, situation);
    const { document, after } = place;
    yield {
      title: titles[language](step, from, to, at),
      edits: [insertDeclaration(withBlanks(suggestion, situation), document, after, after?.$type !== "Handoff")],
      preferred: true,
    };
  },
};

/** Behind the last hand-off, else behind the body that gives, in a file that knows all that is named; else at the end of the region. */
function placeFor(suggestion: string, situation: Situation): { readonly document: Document; readonly after?: AstNode } | undefined {
  const { snapshot, finding } = situation;
  const { linked } = snapshot;
  const names = namesIn(suggestion);
  const knows = (document: Document): boolean => names.every((name) => isVisible(situation, document, name, "body", "unit", "step", "transition"));
  const last = [linked, ...[...linked.imported].reverse()]
    .map(({ document }) => ({ document, after: document.file.declarations.findLast(({ $type }) => $type === "Handoff") }))
    .find(({ document, after }) => after && isOwn(document) && knows(document));
  if (last?.after) return { document: last.document, after: last.after };
  const giver = editable(situation, finding.subject.from?.[0], "body");
  if (giver && isOwn(giver.document) && knows(giver.document)) return { document: giver.document, after: giver.node };
  return isBundled(linked.document.uri) || !knows(linked.document) ? undefined : { document: linked.document };
}

/** A catalogue holds what several regions share. */
function isOwn({ uri, file }: Document): boolean {
  return !isBundled(uri) && file.header?.$type !== "Catalogue";
}

/** What a declaration names: its bodies, steps and transition. */
function namesIn(declaration: string): readonly string[] {
  const { links } = documentOf("suggestion:", declaration);
  return links.map(({ link }) => link.$refText);
}

/** Editors with tab stops lead through what is open; in others it stays a comment, so that nothing looks agreed that is not. */
function withBlanks(suggestion: string, { session }: Situation): string {
  if (session.client?.capabilities.workspace?.workspaceEdit?.snippetEditSupport !== true) return suggestion;
  return suggestion
    .replace(/^( *)\/\/ (\w+) "(.*)"$/gm, (_, indentation: string, word: string, text: string) => `${indentation}${word} "${blank(text)}"`)
    .replace(/^( *)\/\/ within (.*)$/gm, (_, indentation: string, text: string) => `${indentation}within ${blank(text)}`);
}

const titles = {
  en: (step: string, from: string, to: string, at?: string) =>
    `Declare the hand-off of “${step}” from “${from}” to “${to}”${at === undefined ? "" : ` at “${at}”`}`,
  de: (step: string, from: string, to: string, at?: string) =>
    `Übergabe von „${from}“ an „${to}“ vereinbaren: „${step}“${at === undefined ? "" : `, bei „${at}“`}`,
} as const;
