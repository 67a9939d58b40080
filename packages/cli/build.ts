/** Bundles the command line into `dist/kurzweg.js`, with the catalogues beside it. */
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { apart, builtins } from "./plugins.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Stands for all that findings depend on. */
const stamp = stampOf(["../model/src", "../language/src", "../language/catalogues", "../analysis/src", "../disk/src", "src"]);

/** Bundles files of `src` or of other packages into `dist`, by the name that each gets there. */
function bundle(entryPoints: Readonly<Record<string, string>>, more: BuildOptions = {}): Promise<unknown> {
  return build({
    entryPoints: Object.fromEntries(Object.entries(entryPoints).map(([name, path]) => [name, resolve(here("."), path)])),
    outdir: here("dist"),
    bundle: true,
    minify: true,
    platform: "node",
    target: "node22",
    format: "esm",
    legalComments: "none",
    logLevel: "warning",
    define: { BUILD: JSON.stringify(stamp) },
    ...more,
  });
}

/** Some modules that are bundled ask for others in the way of the older format. */
const requireInModule: BuildOptions = {
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
};

function stampOf(folders: readonly string[]): string {
  const hash = createHash("sha256").update(readFileSync(here("../../package-lock.json")));
  for (const folder of folders) {
    const names = readdirSync(here(folder), { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:ts|region)$/.test(name));
    for (const name of names.sort()) hash.update(name).update(readFileSync(here(`${folder}/${name}`)));
  }
  return hash.digest("hex").slice(0, 16);
}

rmSync(here("dist"), { recursive: true, force: true });
// What a check from the cache needs stands in one file; what is loaded when it is wanted, such as other commands, in others.
const later: Record<string, string> = { worker: here("src/checking/worker.ts") };
await bundle({ kurzweg: "src/entry.ts" }, { plugins: [builtins, apart(here("src"), later)] });
await Promise.all([
  bundle(later, { plugins: [builtins], splitting: true, chunkNames: "[name]-[hash]" }),
  // What is large and rarely wanted stands in files of its own, so that no other command has to read it: the language server,
  bundle({ server: "../server/src/stdio.ts" }, requireInModule),
  // the threads in which it prepares and draws pictures, which are started with the first one,
  bundle(
    { painter: "../server/src/pictures/painter-node.ts", surveyor: "../server/src/pictures/surveyor-node.ts" },
    { ...requireInModule, outExtension: { ".js": ".mjs" } },
  ),
  // the thread in which sheets are read,
  bundle({ "sheet-worker": "src/importing/sheet-worker.ts" }),
  // exports,
  bundle({ exchange: "src/exchange/index.ts" }),
  // pictures, the thread in which they are laid out, and documents.
  bundle(
    { drawing: "src/drawing/index.ts", paper: "src/paper/index.ts", "layout-worker": "src/drawing/layout-worker.ts" },
    { ...requireInModule, external: ["@resvg/resvg-js", "@myriaddreamin/typst-ts-node-compiler"] },
  ),
]);
const fonts = here("../../node_modules/@expo-google-fonts/arimo/");
for (const file of ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf", "LICENSE_FONT"])
  cpSync(`${fonts}${file}`, here(`dist/fonts/${file.replace(/^.*\//, "")}`));
cpSync(here("../language/catalogues"), here("dist/catalogues"), { recursive: true });
