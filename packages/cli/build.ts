/** Bundles the command line into `dist/kurzweg.js`, with the catalogues beside it. */
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Bundles files of `src` or of other packages into `dist`, by the name that each gets there. */
function bundle(entryPoints: Readonly<Record<string, string>>, more: BuildOptions = {}): Promise<unknown> {
  return build({
    entryPoints: Object.fromEntries(Object.entries(entryPoints).map(([name, path]) => [name, here(path)])),
    outdir: here("dist"),
    bundle: true,
    minify: true,
    platform: "node",
    target: "node22",
    format: "esm",
    legalComments: "none",
    logLevel: "warning",
    ...more,
  });
}

/** Some modules that are bundled ask for others in the way of the older format. */
const requireInModule: BuildOptions = {
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
};

rmSync(here("dist"), { recursive: true, force: true });
await Promise.all([
  // Each command is loaded when it is wanted, and what a check from the cache does not need is not loaded at all.
  bundle({ kurzweg: "src/entry.ts", worker: "src/checking/worker.ts" }, { splitting: true, chunkNames: "[name]-[hash]" }),
  // What is large and rarely wanted stands in files of its own, so that no other command has to read it: the language server,
  bundle({ server: "../server/src/stdio.ts" }, requireInModule),
  // the thread in which it draws pictures, which is started with the first one,
  bundle({ painter: "../server/src/pictures/worker-node.ts" }, { ...requireInModule, outExtension: { ".js": ".mjs" } }),
  // pictures, the thread in which they are laid out, and documents.
  bundle(
    { drawing: "src/drawing/index.ts", paper: "src/paper/index.ts", "layout-worker": "src/drawing/layout-worker.ts" },
    { ...requireInModule, external: ["@resvg/resvg-js"] },
  ),
]);
const fonts = here("../../node_modules/@expo-google-fonts/arimo/");
for (const file of ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf", "LICENSE_FONT"])
  cpSync(`${fonts}${file}`, here(`dist/fonts/${file.replace(/^.*\//, "")}`));
cpSync(here("../language/catalogues"), here("dist/catalogues"), { recursive: true });
