import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end and gives what it wrote; after `seconds` it is ended. */
export function runProgram(program: string, words: readonly string[], options: SpawnOptions & { readonly seconds?: number } = {}): Promise<Ended> {
  const { seconds = 60, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { ...rest, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}

/** What a program writes that has to succeed. */
export async function said(program: string, words: readonly string[]): Promise<string> {
  const { code, output } = await runProgram(program, words);
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${output.slice(0, 1000)}`);
  return output;
}

/** A server in a process group of its own, which can be ended with everything that it has started. */
export interface Running {
  output(): string;
  end(): Promise<void>;
}

export function startServer(program: string, words: readonly string[], options: SpawnOptions): Running {
  const child = spawn(program, words, { ...options, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout?.on("data", (data) => (output += data));
  child.stderr?.on("data", (data) => (output += data));
  return { output: () => output, end: () => endGroup(child) };
}

async function endGroup(child: ChildProcess): Promise<void> {
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // It has ended already.
    }
  };
  signal("SIGTERM");
  await new Promise<void>((resolve) => {
    child.on("exit", () => resolve());
    if (child.exitCode !== null) resolve();
    setTimeout(resolve, 2000).unref();
  });
  signal("SIGKILL");
}
