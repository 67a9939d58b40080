import { relative, resolve, sep } from "node:path";

/** Loaded only where it is needed: most checks start no other program. */
const processes = (): typeof import("node:child_process") => process.getBuiltinModule("node:child_process");

/**
 * The files that a pull request changes, relative to the working folder; nothing where that cannot be known.
 * GitHub Actions names the branch that it goes into.
 */
export function changedFiles(environment: Readonly<Record<string, string | undefined>>, folder: string): ReadonlySet<string> | undefined {
  const base = environment["GITHUB_BASE_REF"];
  if (!base) return undefined;
  const top = git(["rev-parse", "--show-toplevel"], folder)?.trim();
  const names = git(["diff", "--name-only", "-z", `origin/${base}...HEAD`], folder) ?? git(["diff", "--name-only", "-z", "HEAD^1"], folder);
  if (top === undefined || names === undefined) return undefined;
  const paths = names.split("\0").filter((name) => name !== "");
  return new Set(paths.map((path) => relative(folder, resolve(top, path)).split(sep).join("/")));
}

/** What git answers; nothing where it fails or is not there. */
export function git(given: readonly string[], folder: string): string | undefined {
  const { status, stdout } = processes().spawnSync("git", [...given], { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  return status === 0 ? stdout : undefined;
}
