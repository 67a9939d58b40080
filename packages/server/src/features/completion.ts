import type { Document } from "@kurzweg/language";
import { type CompletionItem, type CompletionList, type CompletionParams, InsertTextFormat, MarkupKind } from "vscode-languageserver";
import { cardOfTarget } from "../cards/hovered.ts";
import { markdownOf } from "../cards/markdown.ts";
import { elsewhereOf, importEdit, importPaths } from "../completion/elsewhere.ts";
import { type Gaps, rememberGaps } from "../completion/gaps.ts";
import { type Place, placeAt } from "../completion/place.ts";
import type { Proposal } from "../completion/proposal.ts";
import { proposalsAt } from "../completion/propose.ts";
import { isWorthwhile } from "../completion/trigger.ts";
import { offsetOf, rangeBetween } from "../positions.ts";
import type { Session } from "../session.ts";
import { viewOf } from "../view/view.ts";
import type { Snapshot } from "../workspace/workspace.ts";
import type { Feature } from "./feature.ts";

/** What may stand where somebody is writing. */
export const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: ['"', "/", "@", " "], resolveProvider: true } },
  connect(session) {
    const gaps = rememberGaps(session);
    /** The list that was shown last, so that something in it can be described when somebody looks at it. */
    let shown: Shown = { uri: "", proposals: [] };
    session.connection.onCompletion(
      session.answer("completion", nothing, async (snapshot, params) => {
        const found = await proposalsFor(snapshot, params, gaps, session);
        shown = { uri: snapshot.uri, proposals: found?.proposals ?? [] };
        return found
          ? { isIncomplete: false, items: shown.proposals.map((proposal, index) => itemOf(proposal, index, found.place, snapshot.document, session)) }
          : nothing;
      }),
    );
    session.connection.onCompletionResolve(async (item) => {
      const resolve = session.attempt("completion", item, (asked: CompletionItem) => resolved(asked, shown, session));
      return resolve(item);
    });
  },
};

interface Shown {
  readonly uri: string;
  readonly proposals: readonly Proposal[];
}

/** The same with what is known of what it stands for. What is not imported is shown as its own file sees it. */
async function resolved(item: CompletionItem, { uri, proposals }: Shown, session: Session): Promise<CompletionItem> {
  const { declared, label, path } = proposals[Number(item.data)] ?? {};
  if (!declared || label !== item.label) return item;
  const file = path === undefined ? uri : declared.document.uri;
  const snapshot = await session.workspace.snapshot(file);
  const markdown = snapshot && markdownOf(cardOfTarget(declared, await viewOf(snapshot, session)));
  session.workspace.release(file);
  return markdown ? { ...item, documentation: { kind: MarkupKind.Markdown, value: markdown } } : item;
}

const nothing: CompletionList = { isIncomplete: false, items: [] };

interface Found {
  readonly proposals: readonly Proposal[];
  readonly place: Exclude<Place, { is: "comment" }>;
}

async function proposalsFor(snapshot: Snapshot, { position, context }: CompletionParams, gaps: Gaps, session: Session): Promise<Found | undefined> {
  const { document } = snapshot;
  const offset = offsetOf(position, document.lines);
  const place = placeAt(offset, document);
  if (place.is === "comment" || !isWorthwhile(context?.triggerCharacter, offset, place, document)) return undefined;
  const paths = await importPaths(snapshot, document.text.slice(place.word.start, offset), session);
  const elsewhere = await elsewhereOf(snapshot, session);
  const found = new Set(session.checker.at(snapshot.uri).map(({ code }): string => code));
  const question = { snapshot, language: session.language(), offset, word: place.word, found, gaps: gaps.in(snapshot.uri), elsewhere, paths };
  return { proposals: proposalsAt(place, question), place };
}

function itemOf(proposal: Proposal, index: number, { word }: Found["place"], document: Document, session: Session): CompletionItem {
  const { label, kind, title, find, about, text = label, snippet, goesOn, path } = proposal;
  const { client } = session;
  const asSnippet = snippet !== undefined && client?.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  const imported = path === undefined ? undefined : importEdit(path, document);
  const command = goesOn || (asSnippet && /"\$1"/.test(snippet)) ? commandOf(session) : undefined;
  return {
    label,
    kind,
    ...(title === undefined && path === undefined ? {} : { detail: [title, path].filter((each) => each !== undefined).join(" · ") }),
    ...(about === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: about } }),
    filterText: find === undefined || find === "" ? label : `${label} ${find}`,
    sortText: String(index).padStart(4, "0"),
    textEdit: { range: rangeBetween(word, document.lines), newText: asSnippet ? snippet : text },
    ...(asSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(imported ? { additionalTextEdits: [{ range: rangeBetween(imported, document.lines), newText: imported.text }] } : {}),
    ...(command === undefined ? {} : { command: { title: "", command } }),
    data: index,
  };
}

/** The command with which an editor shows the next list, if it has said so. */
function commandOf({ client }: Session): string | undefined {
  const options: unknown = client?.initializationOptions;
  return typeof options === "object" && options !== null && "suggestCommand" in options && typeof options.suggestCommand === "string"
    ? options.suggestCommand
    : undefined;
}
