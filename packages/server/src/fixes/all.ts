import { type Document, type DocumentEdit, edited, formFindings } from "@kurzweg/language";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";
import { proposalsIn } from "./proposals.ts";

/** One mistake may hide another one; more rounds than these help nobody. */
const ROUNDS = 8;

/** The one edit that carries out everything in a file that is certain, until nothing is left of it. */
export async function certainEdit(snapshot: Snapshot, session: Session): Promise<DocumentEdit | undefined> {
  const { uri, document } = snapshot;
  let state: Snapshot | undefined = snapshot;
  for (let round = 0; state && round < ROUNDS; round++) {
    const edits = await certainEdits(state, session);
    if (edits.length === 0) break;
    state = await session.workspace.variant(uri, edited(state.document.text, edits));
  }
  return state && difference(document, state.document.text);
}

/** The edits of one round, which do not touch each other. */
async function certainEdits(snapshot: Snapshot, session: Session): Promise<readonly DocumentEdit[]> {
  const chosen: DocumentEdit[] = [];
  const findings = formFindings(snapshot.linked, session.language()).filter(({ place }) => place.file === snapshot.uri);
  for (const finding of findings) {
    const certain = (await proposalsIn(snapshot, finding, session)).find((proposal) => proposal.certain);
    const edits = certain?.edits ?? [];
    const isFree = edits.every((edit) => edit.document === snapshot.document && chosen.every((other) => edit.end < other.start || other.end < edit.start));
    if (isFree) chosen.push(...edits);
  }
  return chosen;
}

/** The smallest edit that makes a document have another text. */
function difference(document: Document, wanted: string): DocumentEdit | undefined {
  const { text } = document;
  if (text === wanted) return undefined;
  const most = Math.min(text.length, wanted.length);
  let same = 0;
  while (same < most && text[same] === wanted[same]) same++;
  let last = 0;
  while (last < most - same && text.at(-1 - last) === wanted.at(-1 - last)) last++;
  return { document, start: same, end: text.length - last, text: wanted.slice(same, wanted.length - last) };
}
