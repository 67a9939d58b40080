import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";

/** The region that a file belongs to: itself, or for a part the first region that imports it; else the file as it is. */
export async function homeOf(uri: string, session: Session): Promise<Snapshot | undefined> {
  const snapshot = await session.workspace.snapshot(uri);
  if (snapshot?.is !== "part") return snapshot;
  for (const importer of await session.importers.of(uri)) {
    const region = await session.workspace.snapshot(importer);
    if (region?.is === "region") return region;
    session.workspace.release(importer);
  }
  return snapshot;
}
