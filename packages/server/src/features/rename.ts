import { isBundled } from "@kurzweg/language";
import { ErrorCodes, ResponseError, type TextEdit } from "vscode-languageserver";
import { documentsNaming } from "../names/across.ts";
import { isName } from "@kurzweg/language";
import { type Occurrence, occurrenceAt, occurrencesOf } from "../names/target.ts";
import { offsetOf, rangeBetween } from "../positions.ts";
import type { Session } from "../session.ts";
import { words } from "../words.ts";
import type { Snapshot } from "../workspace/workspace.ts";
import type { Feature } from "./feature.ts";

/** Renames something wherever it is named, in all files that import its own. */
export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  connect(session) {
    const { connection } = session;
    connection.onPrepareRename(async ({ textDocument, position }) => {
      const snapshot = await session.workspace.snapshot(textDocument.uri);
      const found = snapshot && at(snapshot, position);
      if (!found) return null;
      refuseBundled(found, session);
      return { range: rangeBetween(found.span, snapshot.document.lines), placeholder: found.target.name };
    });
    connection.onRenameRequest(async ({ textDocument, position, newName }) => {
      const snapshot = await session.workspace.snapshot(textDocument.uri);
      const found = snapshot && at(snapshot, position);
      if (!found) return null;
      refuseBundled(found, session);
      const name = newName.trim().normalize("NFC");
      if (!isName(name)) refuse(words.noName[session.language()](name));
      if (name !== found.target.name && isTaken(name, found)) refuse(words.taken[session.language()](name));
      const changes: Record<string, TextEdit[]> = {};
      for await (const document of documentsNaming(found.target, session)) {
        const edits = occurrencesOf(found.target, document).map(({ span }) => ({ range: rangeBetween(span, document.lines), newText: name }));
        if (edits.length > 0) changes[document.uri] = edits;
      }
      return { changes };
    });
  },
};

function at(snapshot: Snapshot, position: { readonly line: number; readonly character: number }): Occurrence | undefined {
  const { document } = snapshot;
  return occurrenceAt(offsetOf(position, document.lines), document, snapshot);
}

function refuseBundled({ target }: Occurrence, session: Session): void {
  if (isBundled(target.document.uri)) refuse(words.bundled[session.language()]);
}

function refuse(message: string): never {
  throw new ResponseError(ErrorCodes.InvalidRequest, message);
}

/** Whether something of the same sort already has a name, at the same place. */
function isTaken(name: string, { target: { node } }: Occurrence): boolean {
  const siblings: unknown[] = Object.values(node.$container ?? {}).flat();
  return siblings.some((other) => other !== node && isNamed(other) && other.name === name && other.$type === node.$type);
}

function isNamed(thing: unknown): thing is { readonly name: string; readonly $type: string } {
  return typeof thing === "object" && thing !== null && "name" in thing && "$type" in thing;
}
