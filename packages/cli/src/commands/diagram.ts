import { resolve } from "node:path";
import { type Analysis, overviewFor, overviewOf } from "@kurzweg/analysis";
import { shownPath, writeFile } from "@kurzweg/disk";
import { closest, type Language, type Overview } from "@kurzweg/model";
import { formFor, hasEndingOf } from "../endings.ts";
import { whileWorking } from "../progress.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";
import { mistakeInWords, personOf, questioned } from "./question.ts";

export const diagram: Command = {
  name: "diagram",
  choices: ["handoffs", "process", "matrix", "people", "interfaces", "journey", "map", "all"],
  takes: "<view|all> <file> [-o <file|folder>]",
  about: { en: "draws one picture of a region, or all of them, as SVG or PNG", de: "zeichnet ein Bild einer Region oder alle, als SVG oder PNG" },
  flags: {
    output: {
      value: "PATH",
      short: "o",
      about: { en: "the file to write, .svg or .png; with “all” a folder", de: "die Datei, .svg oder .png; bei „all“ ein Ordner" },
    },
    theme: {
      value: "light|dark|auto",
      choices: ["light", "dark", "auto"],
      about: { en: "the colours; auto follows the reader's screen", de: "die Farben; auto folgt dem Bildschirm" },
    },
    scale: { value: "NUMBER", about: { en: "how large a PNG is (2 without it)", de: "wie groß ein PNG wird (2 ohne Angabe)" } },
    person: {
      value: "…",
      about: {
        en: "only what concerns these people: status=recognised,age=34, or a profile or group",
        de: "nur, was diese Personen betrifft: status=recognised,age=34, oder ein Profil, eine Gruppe",
      },
    },
    body: { value: "NAME", about: { en: "only a body and those with whom it exchanges work", de: "nur eine Stelle und die, mit denen sie Arbeit austauscht" } },
    phase: { value: "NAME", about: { en: "only one phase", de: "nur eine Phase" } },
    journey: { value: "NAME", about: { en: "which journey to show", de: "welcher Weg gezeigt wird" } },
    letters: { value: "own|raci", choices: ["own", "raci"], about: { en: "the letters of the matrix", de: "die Buchstaben der Matrix" } },
    force: { about: { en: "write over a file that Kurzweg did not make", de: "auch eine Datei überschreiben, die nicht von Kurzweg stammt" } },
  },
  run: runDiagram,
};

type Drawing = typeof import("../drawing/index.ts");
type DrawnTheme = "light" | "dark" | "auto";

/** Pictures have a bundle of their own, so that no other command has to read it. */
const bundle = import.meta.url.endsWith(".ts") ? new URL("../drawing/index.ts", import.meta.url).href : new URL("drawing.js", import.meta.url).href;
/** How a picture is written. */
const forms = [
  { name: "svg", endings: ["svg"] },
  { name: "png", endings: ["png"] },
] as const;
/** For one layout; then the same content is shown as a table. */
const MILLISECONDS = 20_000;

interface Wish {
  readonly views: Drawing["views"];
  readonly all: boolean;
  readonly output: string | undefined;
  readonly format: "svg" | "png";
  readonly theme: DrawnTheme;
  readonly scale: number;
}

async function runDiagram(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, flags } = given;
  const drawing = (await import(bundle)) as Drawing;
  const wish = wishOf(given, drawing);
  if (typeof wish === "string") return wrong(wish, terminal);
  const question = await questioned({ ...given, paths: given.paths.slice(1), flags: { ...flags, format: "text" } }, terminal);
  if (!question) return 2;
  const { analysis } = question;
  const overview = overviewAbout(flags["person"], analysis, language);
  if (typeof overview === "string") return wrong(overview, terminal);
  const unknown = unknownName(given, analysis);
  if (unknown !== undefined) return wrong(unknown, terminal);
  return whileWorking(() => drawAll(wish, overview, drawing, given, terminal), terminal, language);
}

/** What is wanted, or what is wrong with it in words. */
function wishOf({ paths: [name], flags, language }: Arguments, { views }: Drawing): Wish | string {
  const known = [...views.map((view) => view.name), "all"];
  if (name === undefined || !known.includes(name)) return say.unknownView[language]({ name, close: name && closest(name, known), known });
  const theme = flags["theme"] ?? "auto";
  if (theme !== "light" && theme !== "dark" && theme !== "auto")
    return say.wrongFlag[language]({ name: "theme", value: String(theme), wanted: "light, dark, auto" });
  const letters = flags["letters"] ?? "own";
  if (letters !== "own" && letters !== "raci") return say.wrongFlag[language]({ name: "letters", value: String(letters), wanted: "own, raci" });
  const scale = Number(flags["scale"] ?? 2);
  if (!(scale >= 0.1 && scale <= 10)) {
    return say.wrongFlag[language]({
      name: "scale",
      value: String(flags["scale"]),
      wanted: language === "de" ? "eine Zahl von 0.1 bis 10" : "a number from 0.1 to 10",
    });
  }
  const output = flags["output"] === undefined ? undefined : String(flags["output"]);
  const all = name === "all";
  if (all && (output === undefined || hasEndingOf(forms, output))) return say.noFolder[language]({});
  const form = formFor(forms, { path: all ? undefined : output }, language);
  if (typeof form === "string") return form;
  return { views: views.filter((view) => all || view.name === name), all, output, format: form.name, theme, scale };
}

/** For everybody, a profile, a group or some facts. */
function overviewAbout(flag: Arguments["flags"][string], analysis: Analysis, language: Language): Overview | string {
  if (flag === undefined) return overviewOf(analysis);
  const text = String(flag);
  const { profiles, groups } = analysis.region;
  const isNamed = (each: { readonly name: string }): boolean => each.name === text;
  const person = personOf(text);
  const whoever = profiles.some(isNamed) ? { profile: text } : groups.some(isNamed) ? { group: text } : person && { person };
  if (!whoever) return say.badPeople[language]({ text, known: [...profiles, ...groups].map(({ name }) => name) });
  const overview = overviewFor(whoever, analysis);
  return "is" in overview ? mistakeInWords(overview, language) : overview;
}

/** A name that the region does not declare, in words. */
function unknownName({ flags, language }: Arguments, { region }: Analysis): string | undefined {
  for (const [flag, all] of [
    ["body", region.bodies],
    ["phase", region.phases],
    ["journey", region.journeys],
  ] as const) {
    const wanted = flags[flag];
    const known = all.map(({ name }) => name);
    if (wanted !== undefined && !known.includes(String(wanted)))
      return say.wrongFlag[language]({ name: flag, value: String(wanted), wanted: known.join(", ") || "–" });
  }
  return undefined;
}

async function drawAll(wish: Wish, overview: Overview, drawing: Drawing, { flags, language }: Arguments, terminal: Terminal): Promise<ExitCode> {
  const named = (name: string): string | undefined => (flags[name] === undefined ? undefined : String(flags[name]));
  const written = wish.format === "png" ? await drawing.painter() : (svg: string): string => svg;
  if (!written) return wrong(say.noPainter[language]({ of: "picture" }), terminal);
  const thread = drawing.layoutThread(MILLISECONDS);
  try {
    for (const view of wish.views) {
      const options = {
        engine: thread.engine,
        body: named("body"),
        phase: named("phase"),
        journey: named("journey"),
        letters: flags["letters"] === "raci" ? ("raci" as const) : ("own" as const),
      };
      // What is not on the screen has one look.
      const theme = wish.format === "png" && wish.theme === "auto" ? "light" : wish.theme;
      const svg = await drawing.picture(view, overview, options, { theme, fileName: (uri) => shownPath(uri, terminal.folder) });
      if (wish.output === undefined) {
        terminal.print(svg);
        continue;
      }
      const path = resolve(terminal.folder, wish.output, ...(wish.all ? [`${view.name}.svg`] : []));
      const bytes = await written(svg, wish.scale);
      const isOwn = (before: Buffer): boolean => before.length === 0 || drawing.isOwnPng(before) || before.subarray(0, 2000).includes(drawing.MADE_BY);
      const problem = writeFile(path, bytes, { mayReplace: flags["force"] === true ? undefined : isOwn });
      if (problem) {
        const shown = wish.all ? `${wish.output.replace(/\/$/, "")}/${view.name}.svg` : wish.output;
        return wrong(
          problem.is === "foreign" ? say.foreignFile[language]({ path: shown }) : say.unwritable[language]({ path: shown, reason: problem.reason }),
          terminal,
        );
      }
    }
    return 0;
  } finally {
    await thread.close();
  }
}

function wrong(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}
