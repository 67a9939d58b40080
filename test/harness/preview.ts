/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { uriOf } from "@kurzweg/disk";
import type { PersonWay, PictureAnswer, RegionParts } from "@kurzweg/server/protocol";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { FromPage, PreviewState, ToPage } from "../../packages/vscode/src/preview/messages.ts";
import { questionOf } from "../../packages/vscode/src/preview/question.ts";
import { pageOf } from "../../packages/vscode/src/preview/page.ts";
import { wordsOf } from "../../packages/vscode/src/preview/words.ts";
import { type Editor, startEditor } from "./editor.ts";
import { root } from "./pipeline.ts";

const sources = join(root, "packages/vscode/src/preview/webview");
const origin = "https://preview.example.org";

/** A preview in a browser, with the real language server behind it. */
export interface Preview {
  readonly page: Page;
  readonly editor: Editor;
  readonly uri: string;
  /** What the page said, but for what it wants to be shown. */
  readonly said: FromPage[];
  /** What broke in the page, and what its policy did not allow. */
  readonly problems: string[];
  send(message: ToPage): Promise<void>;
  /** Waits until the chosen view is drawn. */
  drawn(question: string): Promise<void>;
}

export type Looks = "vscode-light" | "vscode-dark" | "vscode-high-contrast" | "vscode-high-contrast-light";

export interface PreviewOptions {
  readonly language?: "en" | "de";
  readonly looks?: Looks;
  readonly state?: Partial<PreviewState>;
  /** The name of an example. */
  readonly example?: string;
}

/** Opens a preview of an example, Musterstadt without another one, on a page that is empty. */
export async function openPreview(
  page: Page,
  { language = "en", looks = "vscode-light", state = {}, example = "musterstadt" }: PreviewOptions = {},
): Promise<Preview> {
  const path = join(root, `examples/${example}/${example}.region`);
  const uri = uriOf(path);
  const editor = await startEditor({ folder: uriOf(join(root, `examples/${example}/`)), locale: language });
  editor.open(uri, readFileSync(path, "utf8"));
  await editor.settled();
  const preview: Preview = {
    page,
    editor,
    uri,
    said: [],
    problems: [],
    send: (message) => page.evaluate((data) => window.postMessage(data, "*"), message),
    drawn: (question) => page.locator(`#picture svg[aria-label^="${question}"]`).waitFor(),
  };
  page.on("pageerror", ({ message }) => void preview.problems.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") preview.problems.push(message.text());
  });
  await page.exposeFunction("tell", (message: FromPage) => answer(message, preview));
  await page.addInitScript(playEditor, looks);
  const script = await scriptText();
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    "/": ["text/html", htmlOf(language, { uri, view: "process", person: {}, ...state })],
    "/preview.js": ["text/javascript", script],
    "/preview.css": ["text/css", readFileSync(join(sources, "preview.css"), "utf8")],
  };
  await page.route("**/*", (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? [];
    return contentType && body !== undefined ? route.fulfill({ contentType: `${contentType}; charset=utf-8`, body }) : route.abort();
  });
  await page.goto(`${origin}/`);
  return preview;
}

/** The part of the editor in the page, and the colours that it gives to it. Runs in the page. */
function playEditor(looks: string): void {
  const scope = window as unknown as { tell(message: unknown): void; acquireVsCodeApi?: () => unknown };
  scope.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => scope.tell(message),
    getState: (): unknown => JSON.parse(sessionStorage.getItem("state") ?? "null") ?? undefined,
    setState: (state: unknown) => sessionStorage.setItem("state", JSON.stringify(state)),
  });
  const dark = {
    foreground: "#cccccc",
    "editor-background": "#1f1f1f",
    "panel-border": "#2b2b2b",
    descriptionForeground: "#9d9d9d",
    "input-background": "#313131",
    "input-border": "#3c3c3c",
    errorForeground: "#f85149",
    focusBorder: "#0078d4",
    "toolbar-hoverBackground": "#3a3a3a",
    "input-placeholderForeground": "#989898",
  };
  const contrast = {
    foreground: "#ffffff",
    "editor-background": "#000000",
    "panel-border": "#6fc3df",
    descriptionForeground: "#ffffff",
    "input-background": "#000000",
    "input-border": "#6fc3df",
    errorForeground: "#f48771",
    focusBorder: "#f38518",
    "toolbar-hoverBackground": "#000000",
    "input-placeholderForeground": "#ffffff",
  };
  const colours: Readonly<Record<string, string>> = looks === "vscode-dark" ? dark : looks === "vscode-high-contrast" ? contrast : {};
  document.addEventListener("DOMContentLoaded", () => {
    document.body.classList.add(looks, ...(looks === "vscode-high-contrast-light" ? ["vscode-high-contrast"] : []));
    for (const [name, colour] of Object.entries(colours)) document.documentElement.style.setProperty(`--vscode-${name}`, colour);
  });
}

/** What the extension does with what the page says. */
async function answer(message: FromPage, { editor, uri, said, send }: Preview): Promise<void> {
  if (message.is === "ready") return send({ is: "dimensions", dimensions: await editor.request("kurzweg/dimensions", { uri }) });
  if (message.is !== "want") return void said.push(message);
  const { state, known } = message;
  const person = Object.keys(state.person).length > 0 ? state.person : undefined;
  const asked = editor.request<PictureAnswer>("kurzweg/picture", questionOf(state, known));
  await send({ is: "parts", parts: await editor.request<RegionParts>("kurzweg/parts", { uri }) });
  await send({ is: "way", way: person && (await editor.request<PersonWay>("kurzweg/person", { uri, person })) });
  await send({ is: "picture", state, answer: await asked });
}

function htmlOf(language: "en" | "de", state: PreviewState): string {
  const german: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, "packages/vscode/l10n/bundle.l10n.de.json"), "utf8"));
  const words = wordsOf({ t: (text) => (language === "de" ? (german[text] ?? text) : text) });
  return pageOf({ language, words, state, source: origin, nonce: "1234", script: `${origin}/preview.js`, style: `${origin}/preview.css` });
}

let script: Promise<string> | undefined;

function scriptText(): Promise<string> {
  script ??= build({ entryPoints: [join(sources, "main.ts")], bundle: true, platform: "browser", target: "es2022", format: "iife", write: false }).then(
    ({ outputFiles: [file] }) => file?.text ?? "",
  );
  return script;
}
