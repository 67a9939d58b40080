/** Writes the document of a region file in every form, again and again, and prints what each stage takes: milliseconds of CPU time. */
import { analysisOf, findingsOf, overviewOf, peopleInGroup } from "@kurzweg/analysis";
import { layOut } from "@kurzweg/diagram";
import { uriOf, diskSource } from "@kurzweg/disk";
import { documentOf, drawPictures, type FormatName, formats, type Format, type Tools } from "@kurzweg/document";
import { libraryOf, linkAll, load, regionOf } from "@kurzweg/language";
import { resolve } from "node:path";
import { toolsFor } from "../../../packages/cli/src/paper/tools.ts";

/** Milliseconds that all threads of the process work for each stage, the least of all rounds: a busy machine only ever adds to it. */
export type Stages = Readonly<Record<string, number>>;

const [file = "", rounds = "1", ...wanted] = process.argv.slice(2);
const names = Object.keys(formats).filter((name): name is FormatName => wanted.length === 0 || wanted.includes(name));
const found = await toolsFor(names.map((name): Format => formats[name]));
if ("missing" in found) throw new Error(`What needs “${found.missing}” cannot be written on this machine.`);
const tools: Tools = found;
const path = resolve(file);
const loaded = await load(uriOf(path), libraryOf(diskSource(process.cwd())(path)));
if ("is" in loaded) throw new Error(`${file} cannot be read.`);
const region = regionOf(linkAll(loaded));
const fileName = (uri: string): string => uri;

const least = new Map<string, number>();
for (let round = 0; round < Number(rounds); round++) await once();
process.stdout.write(JSON.stringify(Object.fromEntries(least)));

async function once(): Promise<void> {
  const asOf = region.asOf ?? "2026-11-15";
  const material = await timed("analysis", async () => {
    const analysis = analysisOf(region, { asOf, today: asOf, language: "de" });
    return {
      overview: overviewOf(analysis),
      findings: findingsOf(analysis),
      meetings: [],
      groups: region.groups.map((group) => ({ name: group.name, people: peopleInGroup(group, analysis) ?? "" })),
    };
  });
  const { document, material: shown } = await timed("content", async () => documentOf(material, { edition: "internal", fileName }));
  const pictures = await timed("pictures", () => drawPictures(document, shown.overview, { engine: layOut, fileName }));
  for (const name of names) {
    const format: Format = formats[name];
    await timed(name, () => format.write(document, pictures, tools, region.name));
  }
}

async function timed<Result>(stage: string, run: () => Promise<Result>): Promise<Result> {
  const start = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(start);
  least.set(stage, Math.min(least.get(stage) ?? Number.POSITIVE_INFINITY, (user + system) / 1000));
  return result;
}
