/** Writes the extension into `dist`, ready to be run; with `--package` also as one file for all platforms. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";
import { type BuildOptions, build } from "esbuild";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What is taken as it is, by its place in the extension. */
const files: Readonly<Record<string, string>> = {
  images: "images",
  l10n: "l10n",
  snippets: "snippets",
  walkthrough: "walkthrough",
  "language-configuration.json": "language-configuration.json",
  "package.nls.json": "package.nls.json",
  "package.nls.de.json": "package.nls.de.json",
  "preview/preview.css": "src/preview/webview/preview.css",
  "README.md": "README.md",
  "CHANGELOG.md": "../../CHANGELOG.md",
  LICENSE: "../../LICENSE",
  syntaxes: "../../syntaxes",
  catalogues: "../language/catalogues",
};

/** Some modules that are bundled ask for others in the way of the older format. */
const requireInModule = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

const common: BuildOptions = { bundle: true, minify: true, legalComments: "none", logLevel: "warning" };
const node: BuildOptions = { ...common, platform: "node", target: "node20" };
const browser: BuildOptions = { ...common, platform: "browser", target: "es2022", mainFields: ["browser", "module", "main"] };

rmSync(here("dist"), { recursive: true, force: true });
mkdirSync(here("dist"));
for (const [place, source] of Object.entries(files)) cpSync(here(source), here(`dist/${place}`), { recursive: true });
rmSync(here("dist/images/icon.svg"));
writeFileSync(here("dist/package.json"), JSON.stringify(manifest(), undefined, 2));
await Promise.all([
  build({ ...node, entryPoints: [here("src/node.ts")], outfile: here("dist/client.js"), format: "cjs", external: ["vscode"] }),
  build({ ...browser, entryPoints: [here("src/browser.ts")], outfile: here("dist/browser.js"), format: "cjs", external: ["vscode"] }),
  build({ ...node, entryPoints: [here("src/server.ts")], outfile: here("dist/server.mjs"), format: "esm", banner: { js: requireInModule } }),
  build({ ...browser, entryPoints: [here("src/preview/webview/main.ts")], outfile: here("dist/preview/preview.js"), format: "iife" }),
  // The threads that prepare and draw pictures are started with the first one: nobody else has to read the layout library.
  ...["painter", "surveyor"].flatMap((name) => [
    build({
      ...node,
      entryPoints: [here(`../server/src/pictures/${name}-node.ts`)],
      outfile: here(`dist/${name}.mjs`),
      format: "esm",
      banner: { js: requireInModule },
    }),
    build({ ...browser, entryPoints: [here(`../server/src/pictures/${name}-browser.ts`)], outfile: here(`dist/${name}.js`), format: "iife" }),
  ]),
  build({ ...browser, entryPoints: [here("src/worker.ts")], outfile: here("dist/worker.js"), format: "iife", define: { CATALOGUES: catalogues() } }),
]);
if (process.argv.includes("--package")) {
  const packagePath = here(`kurzweg-${manifest()["version"]}.vsix`);
  await createVSIX({ cwd: here("dist"), packagePath, dependencies: false, allowMissingRepository: true });
}

/** What an editor needs to know of the extension; it is a package of its own kind, neither private nor a module. */
function manifest(): Record<string, unknown> {
  const {
    private: _private,
    type: _type,
    scripts: _scripts,
    dependencies: _dependencies,
    devDependencies: _tools,
    ...rest
  } = JSON.parse(readFileSync(here("package.json"), "utf8"));
  return { ...rest, name: "kurzweg" };
}

/** The texts of the bundled catalogues by name. */
function catalogues(): string {
  const names = readdirSync(here("../language/catalogues"));
  return JSON.stringify(Object.fromEntries(names.map((name) => [name.replace(/\.region$/, ""), readFileSync(here(`../language/catalogues/${name}`), "utf8")])));
}
