import type { PlaceInFile } from "@kurzweg/server/protocol";
import { commands, type DocumentSymbol, Location, type LocationLink, type Position, type Range, type TextDocument } from "vscode";

/** Where the things were declared that the cursor stands on or in, the nearest first. */
export async function placesAtCursor(document: TextDocument, position: Position): Promise<readonly PlaceInFile[]> {
  const [named, symbols] = await Promise.all([
    commands.executeCommand<readonly (Location | LocationLink)[]>("vscode.executeDefinitionProvider", document.uri, position),
    commands.executeCommand<readonly DocumentSymbol[] | undefined>("vscode.executeDocumentSymbolProvider", document.uri),
  ]);
  const declared = named.map((found) =>
    found instanceof Location
      ? placeOf(found.uri.toString(), found.range)
      : placeOf(found.targetUri.toString(), found.targetSelectionRange ?? found.targetRange),
  );
  return [...declared, ...around(position, symbols ?? []).map((range) => placeOf(document.uri.toString(), range))];
}

/** The names of the declarations around a position, the innermost first. */
function around(position: Position, symbols: readonly DocumentSymbol[]): readonly Range[] {
  return symbols.flatMap((symbol) => (symbol.range.contains(position) ? [...around(position, symbol.children), symbol.selectionRange] : []));
}

function placeOf(file: string, { start, end }: Range): PlaceInFile {
  return { file, range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } } };
}
