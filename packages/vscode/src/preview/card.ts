import type { PlaceInFile } from "@kurzweg/server/protocol";
import { commands, type Hover, Position, Uri } from "vscode";

/** What the editor shows where somebody points at a place, as HTML; the page allows no scripts in it. */
export async function cardAt({ file, range: { start } }: PlaceInFile): Promise<string | undefined> {
  const position = new Position(start.line, start.character);
  const hovers = await commands.executeCommand<readonly Hover[]>("vscode.executeHoverProvider", Uri.parse(file), position);
  const texts = hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === "string" ? each : each.value)));
  if (texts.length === 0) return undefined;
  return commands.executeCommand<string>("markdown.api.render", texts.join("\n\n"));
}
