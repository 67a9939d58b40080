/** Bundles the command line into `dist/kurzweg.js`, with the catalogues beside it. */
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

rmSync(here("dist"), { recursive: true, force: true });
await build({
  entryPoints: [here("src/entry.ts")],
  outfile: here("dist/kurzweg.js"),
  bundle: true,
  minify: true,
  platform: "node",
  target: "node22",
  format: "esm",
  legalComments: "none",
  logLevel: "warning",
});
cpSync(here("../language/catalogues"), here("dist/catalogues"), { recursive: true });
