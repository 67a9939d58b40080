import type { PlaceInFile } from "@kurzweg/server/protocol";
import { Disposable, env, type Event, l10n, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import type { Server } from "../client/server.ts";
import { cardAt } from "./card.ts";
import { placesAtCursor } from "./cursor.ts";
import type { FromPage, PreviewState, ToPage } from "./messages.ts";
import { questionOf } from "./question.ts";
import { pageOf } from "./page.ts";
import { save } from "./save.ts";
import { wordsOf } from "./words.ts";

const TYPE = "kurzweg.preview";
/** How long the cursor has to rest, in milliseconds, before something lights up. */
const REST = 80;

/** The previews that are open, one for each region. */
export interface Previews extends Disposable {
  /** Opens a preview beside the text, or shows the one that there is. */
  open(uri: string): void;
}

export function createPreviews(server: Server, onChange: Event<void>, extension: Uri): Previews {
  const panels = new Map<string, WebviewPanel>();

  function fill(panel: WebviewPanel, state: PreviewState): void {
    const { uri } = state;
    panels.set(uri, panel);
    panel.title = l10n.t("Preview: {0}", uri.replace(/^.*\//, "").replace(/\.region$/, ""));
    panel.iconPath = { light: Uri.joinPath(extension, "images/region-light.svg"), dark: Uri.joinPath(extension, "images/region-dark.svg") };
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, "preview")] };
    const said = panel.webview.onDidReceiveMessage((message: FromPage) =>
      // A server that is being started again answers later: the page asks once more then.
      answer(message, uri, panel).catch((error: unknown) => server.output.error(String(error))),
    );
    panel.onDidDispose(() => {
      said.dispose();
      panels.delete(uri);
    });
    const file = (name: string): string => panel.webview.asWebviewUri(Uri.joinPath(extension, "preview", name)).toString();
    const source = panel.webview.cspSource;
    const parts = { language: env.language, words: wordsOf(l10n), state, source, nonce: nonce(), script: file("preview.js"), style: file("preview.css") };
    panel.webview.html = pageOf(parts);
  }

  async function answer(message: FromPage, uri: string, panel: WebviewPanel): Promise<void> {
    const post = (reply: ToPage): void => void panel.webview.postMessage(reply);
    switch (message.is) {
      case "ready":
        return post({ is: "dimensions", dimensions: await server.request("kurzweg/dimensions", { uri }) });
      case "want":
        return wanted(message, post);
      case "go":
        return go(message.place);
      case "hover": {
        const html = await cardAt(message.place);
        return html === undefined ? undefined : post({ is: "card", place: message.place, html });
      }
      case "save":
        return save(message, uri);
    }
  }

  async function wanted({ state, known }: Extract<FromPage, { readonly is: "want" }>, post: (reply: ToPage) => void): Promise<void> {
    const { uri, person } = state;
    const somebody = Object.keys(person).length > 0;
    const asked = server.request("kurzweg/picture", questionOf(state, known));
    post({ is: "parts", parts: await server.request("kurzweg/parts", { uri }) });
    post({ is: "way", way: somebody ? await server.request("kurzweg/person", { uri, person }) : undefined });
    post({ is: "picture", state, answer: await asked });
  }

  const tellAll = (message: ToPage): void => {
    for (const panel of panels.values()) void panel.webview.postMessage(message);
  };
  let rest: ReturnType<typeof setTimeout> | undefined;
  return Object.assign(
    Disposable.from(
      onChange(() => tellAll({ is: "changed" })),
      window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        clearTimeout(rest);
        if (panels.size === 0 || textEditor.document.languageId !== "region" || !selection) return;
        rest = setTimeout(async () => tellAll({ is: "cursor", places: await placesAtCursor(textEditor.document, selection.active) }), REST);
      }),
      window.registerWebviewPanelSerializer(TYPE, {
        deserializeWebviewPanel: async (panel, state: PreviewState | undefined) => (state ? fill(panel, state) : panel.dispose()),
      }),
    ),
    {
      open(uri: string) {
        const known = panels.get(uri);
        if (known) return known.reveal(undefined, true);
        fill(window.createWebviewPanel(TYPE, "", { viewColumn: ViewColumn.Beside, preserveFocus: true }), { uri, view: "process", person: {} });
      },
    },
  );
}

/** Puts the cursor where something was written, in the editor that shows the file where there is one. */
async function go({ file, range: { start, end } }: PlaceInFile): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(file));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.One, selection });
}

function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
