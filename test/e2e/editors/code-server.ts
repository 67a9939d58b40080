import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { eventually } from "../checks.ts";
import { freePort, node } from "../place.ts";
import { type Running, runProgram, startServer } from "../process.ts";

export interface CodeServer {
  /** The address of the workbench for a folder. */
  address(folder: string): string;
  /** What the server and its extension hosts have written to their logs so far. */
  readonly data: string;
  end(): Promise<void>;
}

/** A quiet editor: no welcome, no assistants, nothing asked of the outside. */
const settings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "chat.disableAIFeatures": true,
  "update.mode": "none",
  "git.enabled": false,
  "files.simpleDialog.enable": true,
  "editor.minimap.enabled": false,
  "files.autoSave": "off",
};

export interface Start {
  /** Settings beside the usual ones. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Whether somebody has to say first that a folder is trusted. */
  readonly asksForTrust?: boolean;
}

/** Installs extensions into a fresh VS Code and starts it. */
export async function startCodeServer(entry: string, extensions: readonly string[], { more, asksForTrust = false }: Start = {}): Promise<CodeServer> {
  const folder = mkdtempSync(join(tmpdir(), "kurzweg-e2e-code-"));
  const data = join(folder, "data");
  // The page reads the settings of the server's user.
  mkdirSync(join(data, "User"), { recursive: true });
  writeFileSync(join(data, "User/settings.json"), JSON.stringify({ ...settings, ...more }));
  addGerman(data);
  const env = {
    ...process.env,
    EXTENSIONS_GALLERY: "{}",
    PATH: `${dirname(node)}:${process.env["PATH"]}`,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  };
  const places = [
    "--accept-server-license-terms",
    "--server-data-dir",
    join(folder, "server"),
    "--user-data-dir",
    data,
    "--extensions-dir",
    join(folder, "extensions"),
  ];
  for (const extension of extensions) {
    const { code, output } = await runProgram(node, [entry, ...places, "--install-extension", extension], { env });
    if (code !== 0) throw new Error(`The extension could not be installed:\n${output}`);
  }
  const port = await freePort();
  const words = ["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--telemetry-level", "off"];
  if (!asksForTrust) words.push("--disable-workspace-trust");
  const server = startServer(node, [entry, ...words, ...places], { env });
  await answers(`http://127.0.0.1:${port}/version`, server);
  return {
    data,
    address: (place) => `http://127.0.0.1:${port}/?folder=${encodeURIComponent(place)}`,
    async end() {
      await server.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Lets a page ask for German, in which extensions then speak; the words of the editor itself stay English. */
function addGerman(data: string): void {
  // Without this file the server takes English for granted; in it, no language is fixed.
  writeFileSync(join(data, "User/argv.json"), "{}");
  const vscode = join(data, "german.i18n.json");
  writeFileSync(vscode, '{ "": [], "version": "1.0.0", "contents": {} }');
  const extensions = [{ extensionIdentifier: { id: "test.german" }, version: "1.0.0" }];
  writeFileSync(join(data, "languagepacks.json"), JSON.stringify({ de: { hash: "german", extensions, translations: { vscode }, label: "Deutsch" } }));
}

/** Waits until a server answers. */
export async function answers(address: string, server: Running): Promise<void> {
  const ask = (): Promise<string> =>
    fetch(address).then(
      ({ ok }) => (ok ? "ok" : "refused"),
      () => `silent: ${server.output().slice(-500)}`,
    );
  await eventually(`${address} answers`, ask, (answer) => answer === "ok", 40);
}
