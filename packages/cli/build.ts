/** Bundles the command line into `dist/kurzweg.js`, with the catalogues beside it. */
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

rmSync(here("dist"), { recursive: true, force: true });
await build({
  entryPoints: { kurzweg: here("src/entry.ts"), worker: here("src/checking/worker.ts") },
  outdir: here("dist"),
  // Each command is loaded when it is wanted, and what a check from the cache does not need is not loaded at all.
  splitting: true,
  chunkNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  platform: "node",
  target: "node22",
  format: "esm",
  legalComments: "none",
  logLevel: "warning",
});
// The language server stands in a file of its own, so that no other command has to read it.
await build({
  entryPoints: [here("../server/src/stdio.ts")],
  outfile: here("dist/server.js"),
  bundle: true,
  minify: true,
  platform: "node",
  target: "node22",
  format: "esm",
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  legalComments: "none",
  logLevel: "warning",
});
// So does the thread in which it draws pictures, which is started with the first one.
await build({
  entryPoints: [here("../server/src/pictures/worker-node.ts")],
  outfile: here("dist/painter.mjs"),
  bundle: true,
  minify: true,
  platform: "node",
  target: "node22",
  format: "esm",
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  legalComments: "none",
  logLevel: "warning",
});
// Pictures, the thread in which they are laid out, and documents, likewise.
await build({
  entryPoints: { drawing: here("src/drawing/index.ts"), paper: here("src/paper/index.ts"), "layout-worker": here("src/drawing/layout-worker.ts") },
  outdir: here("dist"),
  bundle: true,
  minify: true,
  platform: "node",
  target: "node22",
  format: "esm",
  external: ["@resvg/resvg-js"],
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  legalComments: "none",
  logLevel: "warning",
});
const fonts = here("../../node_modules/@expo-google-fonts/arimo/");
for (const file of ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf", "LICENSE_FONT"])
  cpSync(`${fonts}${file}`, here(`dist/fonts/${file.replace(/^.*\//, "")}`));
cpSync(here("../language/catalogues"), here("dist/catalogues"), { recursive: true });
