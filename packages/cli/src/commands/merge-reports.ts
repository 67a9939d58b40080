import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { shownPath, uriOf } from "@kurzweg/disk";
import { isReport } from "../checking/file-report.ts";
import { assemble } from "../report/assemble.ts";
import { deliveryOf } from "../report/deliver.ts";
import type { Run } from "../report/report.ts";
import type { ShardFile } from "../report/shard.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { build, version } from "../version.ts";
import { say } from "../words.ts";
import { deliverKnown, reportFlags, sayUnreadable } from "./check.ts";
import type { Arguments, Command } from "./command.ts";

export const mergeReports: Command = {
  name: "merge-reports",
  takes: "<file or folder …>",
  otherFiles: true,
  about: {
    en: "makes one report of those that “check --shard I/N --format shard=FILE” has written",
    de: "macht einen Bericht aus denen, die „check --shard I/N --format shard=DATEI“ geschrieben hat",
  },
  flags: reportFlags,
  run: runMerge,
};

async function runMerge(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { flags, paths } = given;
  const delivery = deliveryOf(given, terminal);
  if (!delivery) return 2;
  const shards = shardsIn(paths, given, terminal);
  if (!shards) return 2;
  const problem = problemOf(shards, given.language);
  if (problem) {
    terminal.say(problem);
    return 2;
  }
  // What was found is in words already: the rest is said in the same language.
  const language = shards[0]?.language ?? given.language;
  const ordered = shards.toSorted((left, right) => indexOf(left) - indexOf(right));
  const reports = ordered.flatMap(({ run }) => run.reports);
  const unreadable = sayUnreadable(reports, given, terminal);
  const { asOf, today } = ordered[0]?.run ?? { today: terminal.today };
  const report = await assemble({ asOf, today, reports }, language, flags["suggest"] === true);
  const ended = await deliverKnown(report, delivery, { ...given, language }, terminal);
  return unreadable > 0 ? 2 : ended;
}

function shardsIn(paths: readonly string[], { language }: Arguments, terminal: Terminal): readonly ShardFile[] | undefined {
  const files = paths.flatMap((path) => filesAt(resolve(terminal.folder, path)));
  if (files.length === 0) {
    terminal.say(say.noShards[language]({}));
    return undefined;
  }
  const shards: ShardFile[] = [];
  for (const file of files) {
    const shard = shardAt(file);
    if (!shard) {
      const path = shownPath(uriOf(file), terminal.folder);
      terminal.say(existsSync(file) ? say.noShard[language]({ path }) : say.missingPath[language]({ path }));
      return undefined;
    }
    shards.push(shard);
  }
  return shards;
}

function filesAt(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(path, name));
}

function shardAt(path: string): ShardFile | undefined {
  try {
    const found = JSON.parse(readFileSync(path, "utf8")) as Partial<ShardFile> | null;
    return found?.format === "kurzweg-shard/1" && (found.language === "en" || found.language === "de") && isComplete(found.run)
      ? (found as ShardFile)
      : undefined;
  } catch {
    return undefined;
  }
}

function isComplete(run: Partial<Run> | undefined): boolean {
  return Array.isArray(run?.reports) && run.reports.every((report: unknown) => isReport(report));
}

/** Why parts do not belong together, or are not all there. */
function problemOf(shards: readonly ShardFile[], language: Arguments["language"]): string | undefined {
  const versions = new Set([version, ...shards.map((shard) => shard.version)]);
  if (versions.size > 1) return say.mixedVersions[language]({ versions: [...versions] });
  if (shards.some((shard) => shard.build !== build)) return say.mixedBuilds[language]({ version });
  const made = new Set(shards.map(({ run, language: tag }) => JSON.stringify([run.asOf ?? null, run.today, tag])));
  if (made.size > 1) return say.mixedRuns[language]({});
  const count = shards[0]?.run.shard?.count ?? shards.length;
  const indices = shards.map(indexOf);
  if (shards.some(({ run }) => (run.shard?.count ?? 1) !== count) || new Set(indices).size < indices.length) return say.mixedRuns[language]({});
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !indices.includes(index));
  return missing.length > 0 ? say.missingShards[language]({ missing: missing.map((index) => `${index}/${count}`) }) : undefined;
}

function indexOf({ run }: { readonly run: Run }): number {
  return run.shard?.index ?? 1;
}
