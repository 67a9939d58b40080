import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { createVSIX } from "@vscode/vsce";
import { root } from "../harness/pipeline.ts";
import { node } from "./place.ts";
import { runProgram } from "./process.ts";

export const kurzweg = join(root, "packages/vscode/kurzweg-0.1.0.vsix");

/** Builds the command line, whose language server other editors start. */
export async function buildCommand(): Promise<void> {
  const { code, output } = await runProgram(node, [join(root, "packages/cli/build.ts")], { cwd: root });
  if (code !== 0) throw new Error(`The command line cannot be built:\n${output}`);
}

/** What prepares and draws pictures, mostly the layout library. It is read only when a picture is asked for. */
const painters = ["painter.mjs", "painter.js", "surveyor.mjs", "surveyor.js"];

export interface Sizes {
  readonly all: number;
  readonly withoutPictures: number;
}

/** Builds and packages the extension; gives its size in bytes. */
export async function packageKurzweg(): Promise<Sizes> {
  const { code, output } = await runProgram(node, [join(root, "packages/vscode/build.ts"), "--package"], { cwd: root });
  if (code !== 0) throw new Error(`The extension cannot be packaged:\n${output}`);
  const all = statSync(kurzweg).size;
  const pictures = painters.map((name) => deflateRawSync(readFileSync(join(root, "packages/vscode/dist", name))).length);
  return { all, withoutPictures: pictures.reduce((rest, size) => rest - size, all) };
}

/** An extension that does nothing when a region file is opened, to compare with. */
export function emptyExtension(): Promise<string> {
  return packageFiles("empty", { main: "./main.js", activationEvents: ["onLanguage:region"] }, { "main.js": "exports.activate = () => {};" });
}

async function packageFiles(name: string, details: object, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "kurzweg-e2e-extension-"));
  const cwd = join(folder, name);
  mkdirSync(cwd);
  const manifest = { name, publisher: "test", version: "1.0.0", engines: { vscode: "^1.91.0" }, files: [...Object.keys(files), "LICENSE"], ...details };
  const all = { ...files, "package.json": JSON.stringify(manifest), "README.md": name, LICENSE: "MIT" };
  for (const [path, text] of Object.entries(all)) writeFileSync(join(cwd, path), text);
  const packagePath = join(folder, `${name}.vsix`);
  // What the packager says of itself is no part of the results.
  const { log } = console;
  console.log = () => undefined;
  try {
    await createVSIX({ cwd, packagePath, dependencies: false, allowMissingRepository: true });
  } finally {
    console.log = log;
  }
  return packagePath;
}
