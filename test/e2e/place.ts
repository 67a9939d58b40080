import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../harness/pipeline.ts";

/** Where editors are kept from one run to the next. */
export const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "kurzweg-e2e");

/** Where pictures of failures are kept; a build machine can store this folder. */
export const pictures = process.env["E2E_PICTURES"] ?? join(cache, "pictures");

/** Node, as the project has it. */
export const node = join(root, "node_modules/node/bin/node");

/** A copy of the examples that an editor may change; its last folder is `examples`. */
export function copyOfExamples(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "kurzweg-e2e-")), "examples");
  mkdirSync(folder);
  for (const name of ["musterstadt", "saxony-county"]) cpSync(join(root, "examples", name), join(folder, name), { recursive: true });
  return folder;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("There is no free port."))));
    });
  });
}
