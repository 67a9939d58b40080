import { basename, dirname, join, resolve } from "node:path";
import { overviewOf } from "@kurzweg/analysis";
import { diskSource, shownPath, uriOf, writeFile } from "@kurzweg/disk";
import { closest } from "@kurzweg/model";
import { reasonOf } from "../checking/reason.ts";
import type { Arguments } from "../commands/command.ts";
import { questioned } from "../commands/question.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import { blocksIn, type PictureBlock, withoutBlocks } from "./blocks.ts";

type Drawing = typeof import("../drawing/index.ts");

/** Pictures have a bundle of their own, so that no other command has to read it. */
const bundle = import.meta.url.endsWith(".ts") ? new URL("../drawing/index.ts", import.meta.url).href : new URL("drawing.js", import.meta.url).href;
/** For one layout; then the same content is shown as a table. */
const MILLISECONDS = 20_000;

interface Picture {
  readonly name: string;
  readonly title: string;
  readonly svg: string;
}

/** Writes a Markdown file into a folder, with a picture in the place of each block that asks for one. */
export async function writeMarkdown(file: string, given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, flags } = given;
  const path = resolve(terminal.folder, file);
  const content = await diskSource(terminal.folder)(path).read(uriOf(path));
  if (content.is === "missing") return wrong(say.missingPath[language]({ path: file }), terminal);
  if (content.is !== "text") return wrong(say.unreadable[language]({ path: file, reason: reasonOf(content) }), terminal);
  if (flags["output"] === undefined) return wrong(say.noDocumentFolder[language]({}), terminal);
  const folder = String(flags["output"]).replace(/\/$/, "");
  if (resolve(terminal.folder, folder) === dirname(path)) return wrong(say.ownFolder[language]({ path: folder }), terminal);
  const blocks = blocksIn(content.text);
  const drawing = (await import(bundle)) as Drawing;
  const pictures = await drawBlocks(blocks, path, drawing, given, terminal);
  if (!pictures) return 2;
  const imageOf = ({ title, name }: Picture): string => `![${title.replaceAll(/[[\]\\]/g, "\\$&")}](<${encodeURIComponent(name)}>)`;
  const text = withoutBlocks(content.text, blocks, (index) =>
    pictures
      .slice(index, index + 1)
      .map(imageOf)
      .join(""),
  );
  const outputs = [
    ...pictures.map(({ name, svg }) => ({ name, content: svg })),
    { name: basename(path), content: `${text.trimEnd()}\n\n${drawing.MADE_BY}\n` },
  ];
  for (const { name, content: written } of outputs) {
    const mayReplace = flags["force"] === true ? undefined : (before: Buffer) => before.length === 0 || before.includes(drawing.MADE_BY);
    const shown = `${folder}/${name}`;
    const problem = writeFile(resolve(terminal.folder, folder, name), written, { mayReplace });
    if (problem?.is === "foreign") return wrong(say.foreignFile[language]({ path: shown }), terminal);
    if (problem) return wrong(say.unwritable[language]({ path: shown, reason: problem.reason }), terminal);
    if (!flags["quiet"]) terminal.say(say.documentWritten[language]({ path: shown }));
  }
  return 0;
}

/** The pictures of all blocks; nothing where one of them cannot be drawn, which has been said. */
async function drawBlocks(
  blocks: readonly PictureBlock[],
  path: string,
  { views, sceneOf, svgOf, layoutThread }: Drawing,
  given: Arguments,
  terminal: Terminal,
): Promise<readonly Picture[] | undefined> {
  const { language, flags } = given;
  const thread = layoutThread(MILLISECONDS);
  const pictures: Picture[] = [];
  try {
    for (const [index, { path: region, view: name, from }] of blocks.entries()) {
      const place = `${shownPath(uriOf(path), terminal.folder)}:${from + 1}`;
      const view = views.find((each) => each.name === name);
      const known = views.map((each) => each.name);
      if (!view) return complain(place, say.unknownView[language]({ name, close: closest(name, known), known }), terminal);
      const own = region.startsWith("/") ? join(terminal.folder, region) : resolve(dirname(path), region);
      const shown = shownPath(uriOf(own), terminal.folder);
      const said = { ...terminal, say: (text: string) => terminal.say(`${place} ${text}`) };
      const question = await questioned({ ...given, paths: [shown], flags: { ...flags, format: "text" } }, said);
      if (!question) return undefined;
      const overview = overviewOf(question.analysis);
      const scene = await sceneOf(view, overview, { engine: thread.engine });
      const fileName = (uri: string): string => shownPath(uri, terminal.folder);
      const picture = `${basename(path).replace(/\.[^.]*$/, "")}-${index + 1}-${name}.svg`;
      pictures.push({ name: picture, title: scene.title, svg: svgOf(scene, { theme: "auto", language: overview.language, fileName }) });
    }
    return pictures;
  } finally {
    await thread.close();
  }
}

function complain(place: string, message: string, terminal: Terminal): undefined {
  terminal.say(`${place} ${message}`);
  return undefined;
}

function wrong(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}
