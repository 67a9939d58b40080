/** Whether an import names a catalogue that comes with Kurzweg. */
export function isBundled(path: string): boolean {
  return path.startsWith("kurzweg:");
}

/** The URI that a path leads to from a file; `.region` may be left out. Nothing where it leads nowhere. */
export function importUri(from: string, path: string): string | undefined {
  if (isBundled(path)) return path.replace(/\.region$/, "");
  const written = path.replaceAll("\\", "/");
  const steps = (written.endsWith(".region") ? written : `${written}.region`).split("/");
  const authority = /^[a-z][-+.a-z0-9]*:\/\/[^/]*/i.exec(from)?.[0];
  if (authority === undefined) return undefined;
  const folders = written.startsWith("/") ? [] : from.slice(authority.length).split("/").slice(1, -1);
  for (const step of steps) {
    if (step === "..") {
      if (folders.pop() === undefined) return undefined;
    } else if (step !== "." && step !== "") folders.push(encodeURIComponent(step));
  }
  return `${authority}/${folders.join("/")}`;
}

/** The same with every way of writing letters with accents: as typed, in one sign, in two. File systems tell them apart, people do not. */
export function importUris(from: string, path: string): readonly string[] {
  const forms = new Set([path, path.normalize("NFC"), path.normalize("NFD")]);
  return [...forms].flatMap((form) => importUri(from, form) ?? []);
}

/** The name of the file at a URI, as people read it. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // Some editors leave a percent sign as it is.
    return name;
  }
}
