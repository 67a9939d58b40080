import { type PictureWish, wishIn } from "@kurzweg/server/fence";
import { commands, type Event, l10n, Uri, workspace } from "vscode";
import type { Server } from "../client/server.ts";
import { embedded, sentence } from "./fence.ts";

/** The parts of the Markdown renderer of the editor that are used. */
export interface MarkdownRenderer {
  readonly renderer: { readonly rules: { fence?: Fence | undefined } };
}

type Fence = (
  tokens: readonly { readonly info: string }[],
  index: number,
  options: unknown,
  environment: { readonly currentDocument?: Uri },
  self: unknown,
) => string;

/** Shows blocks that name a region and a view as pictures. The preview of Markdown does not wait: it is drawn anew when a picture has come. */
export function picturesInMarkdown(server: Server, onChange: Event<void>): (markdown: MarkdownRenderer) => MarkdownRenderer {
  const pictures = new Map<string, { readonly html: string; readonly hash?: string }>();
  const asked = new Map<string, { readonly uri: string; readonly view: string }>();

  const ask = (key: string): void => void take(key).catch((error: unknown) => server.output.error(String(error)));

  async function take(key: string): Promise<void> {
    const wish = asked.get(key);
    if (!wish) return;
    const known = pictures.get(key)?.hash;
    const answer = await server.request("kurzweg/picture", { ...wish, preview: `markdown ${key}`, ...(known === undefined ? {} : { known }) });
    if (answer.is === "outdated" || (answer.is === "picture" && answer.svg === undefined)) return;
    const html = answer.is === "problem" ? sentence(answer.problem) : embedded(answer.svg ?? "", `picture-${[...asked.keys()].indexOf(key)}`);
    if (pictures.get(key)?.html === html) return;
    pictures.set(key, { html, ...(answer.is === "picture" ? { hash: answer.hash } : {}) });
    await commands.executeCommand("markdown.preview.refresh");
  }

  onChange(() => {
    for (const key of asked.keys()) ask(key);
  });
  return (markdown) => {
    const { rules } = markdown.renderer;
    const usual = rules.fence;
    rules.fence = (tokens, index, options, environment, self) => {
      const wish = wishIn(tokens[index]?.info ?? "");
      const uri = wish && addressOf(wish, environment.currentDocument);
      if (!wish || !uri) return usual?.(tokens, index, options, environment, self) ?? "";
      const key = `${uri} ${wish.view}`;
      if (!asked.has(key)) {
        asked.set(key, { uri, view: wish.view });
        ask(key);
      }
      return pictures.get(key)?.html ?? sentence(l10n.t("The picture is being drawn …"));
    };
    return markdown;
  };
}

function addressOf({ path }: PictureWish, document: Uri | undefined): string | undefined {
  const folder = document && workspace.getWorkspaceFolder(document)?.uri;
  if (path.startsWith("/")) return folder && Uri.joinPath(folder, path).toString();
  return document && Uri.joinPath(document, "..", path).toString();
}
