import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Content, formatText } from "@kurzweg/language";
import { type Code, messages } from "@kurzweg/model";
import type { CodeAction, Diagnostic } from "vscode-languageserver";
import { describe, expect, inject, test } from "vitest";
import { type Case, allCases, optionsOf } from "./harness/cases.ts";
import { afterEdit } from "./harness/edits.ts";
import { type Editor, startEditor } from "./harness/editor.ts";
import { readMarks } from "./harness/marks.ts";
import { findingsIn, type Options, root, sourceIn } from "./harness/pipeline.ts";

/** Where every fix would be a guess: people have to decide what is right, or the way out is not in the file. */
const decidedByPeople: readonly Code[] = [
  "body/same-title",
  "catalogue/differs",
  "condition/nobody",
  "contact/foreign",
  "contact/shared",
  "coverage/clarify",
  "coverage/undecided",
  "detail/missing",
  "file/encoding",
  "group/cycle",
  "handoff/undecided",
  "header/late",
  "import/cycle",
  "import/outside",
  "import/unreadable",
  "journey/blocked",
  "key/invalid",
  "name/duplicate",
  "range/outside",
  "region/body-differs",
  "region/same-key",
  "syntax/too-deep",
  "syntax/unclosed-comment",
  "value/not-number",
  "value/number",
];
/** There is a fix, but only in files with more around them; `editor/fixes/` has cases. */
const elsewhere: readonly Code[] = ["contact/no-deputy", "import/missing", "language/unknown"];
/** The mistakes of form, which the other findings are not. */
const form =
  /^(?:syntax|name|value|range|comparison|date|validity|key|language|unit|title|detail|import|file|needs|group)\/|^(?:contact\/foreign|accept\/unknown-code)$/;

const offered = new Set<string>();

/** Cases whose time is over from the start are not what an editor sees. */
const cases = allCases().filter(({ main }) => optionsOf(readFileSync(main, "utf8")).budget === undefined);

describe.each(cases.map((each) => [each.name, each] as const))("%s", (_, each) => {
  test("whatever is offered mends what it is offered for, and spoils nothing", { timeout: 60_000 }, async () => {
    const options = optionsOf(readFileSync(each.main, "utf8"));
    const texts = new Map(each.files.map((path) => [pathToFileURL(path).href, readMarks(readFileSync(path, "utf8")).text]));
    const before = await foundIn(each, texts, options);
    const problems: string[] = [];
    const text = readFileSync(each.main, "utf8");
    const actions = await actionsFor(each, texts, options);
    for (const { diagnostic } of actions) offered.add(String(diagnostic.code));
    for (const { action, diagnostic } of sampled(actions, text.includes('"kurzweg:') ? 4 : 20)) {
      const code = String(diagnostic.code);
      const changed = afterEdit(action.edit ?? {}, (uri) => texts.get(uri) ?? "");
      const after = await foundIn(each, new Map([...texts, ...changed]), options);
      const title = `${code}: ${action.title}`;
      problems.push(
        ...after.filter((found) => form.test(found) && !before.includes(found) && !mayFollow(code, found)).map((found) => `${title} makes ${found}`),
      );
      for (const [uri, now] of changed) {
        if (isLaidOut(texts.get(uri) ?? "") && formatText(now) !== undefined && !isLaidOut(now))
          problems.push(`${title} leaves\n${now}\nnot laid out as\n${formatText(now)}`);
      }
      if (count(after, diagnostic) >= count(before, diagnostic)) problems.push(`${title} does not help`);
    }
    expect(problems).toEqual([]);
  });
});

/** More than these take too long, above all where a case imports a whole catalogue: of them, some by chance. */
function sampled<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.ceil(items.length / most);
  return items.filter((_, index) => (index + inject("seed")) % Math.max(1, step) === 0);
}

/** Whether a text is as formatting leaves it. */
function isLaidOut(text: string): boolean {
  return formatText(text) === text;
}

/** Of each line one mistake is reported: when that is mended, the next one comes to light. */
function mayFollow(code: string, found: string): boolean {
  return code === "syntax/unexpected" && found.startsWith("syntax/unexpected ");
}

test("in a file that was just begun, nothing fails, and certain fixes come to an end", { timeout: 60_000 }, async () => {
  const path = join(root, "examples/musterstadt/musterstadt.region");
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, "utf8");
  const editor = await startEditor({ folder: pathToFileURL(dirname(path)).href });
  editor.open(uri, "");
  for (let end = inject("seed") % 400; end < text.length; end += 400) {
    editor.replace(uri, text.slice(0, end));
    await editor.settled();
    const whole = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
    const params = { textDocument: { uri }, range: whole, context: { diagnostics: [], only: ["quickfix", "source.fixAll"] } };
    expect(Array.isArray(await editor.request("textDocument/codeAction", params))).toBe(true);
  }
  expect(editor.log).toEqual([]);
  await editor.close();
});

test("for every code something is offered, or people have to decide", () => {
  const without = (Object.keys(messages) as Code[]).filter((code) => !offered.has(code)).sort();
  expect(without).toEqual([...decidedByPeople, ...elsewhere].sort());
});

/** Everything that is found and not accepted, in short. */
async function foundIn({ main }: Case, texts: ReadonlyMap<string, string>, options: Options): Promise<readonly string[]> {
  const source = await sourceIn(dirname(main));
  const read = async (uri: string): Promise<Content> => {
    const text = texts.get(uri);
    return text === undefined ? source.read(uri) : { is: "text", text };
  };
  const findings = await findingsIn(main, { ...source, read }, options);
  return findings.filter(({ accepted }) => !accepted).map(({ code, message }) => `${code} ${message}`);
}

function count(found: readonly string[], { code, message }: Diagnostic): number {
  const [first] = String(message).split("\n→ ");
  return found.filter((each) => each === `${code} ${first}`).length;
}

/** What an editor offers for each of the findings in the files of a case. */
async function actionsFor(
  { main }: Case,
  texts: ReadonlyMap<string, string>,
  { language = "en", asOf = "" }: Options,
): Promise<readonly { readonly action: CodeAction; readonly diagnostic: Diagnostic }[]> {
  const editor: Editor = await startEditor({ folder: pathToFileURL(dirname(main)).href, files: texts, locale: language, settings: { asOf } });
  const uri = pathToFileURL(main).href;
  editor.open(uri, texts.get(uri) ?? "");
  await editor.settled();
  const found: { action: CodeAction; diagnostic: Diagnostic }[] = [];
  for (const file of texts.keys()) {
    for (const diagnostic of editor.diagnostics(file)) {
      const params = { textDocument: { uri: file }, range: diagnostic.range, context: { diagnostics: [diagnostic], only: ["quickfix"] } };
      const actions = await editor.request<readonly CodeAction[] | null>("textDocument/codeAction", params);
      for (const action of actions ?? []) if (action.diagnostics) found.push({ action, diagnostic });
    }
  }
  expect(editor.log).toEqual([]);
  await editor.close();
  return found;
}
