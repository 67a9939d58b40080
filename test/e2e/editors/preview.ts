import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { FromPage } from "../../../packages/vscode/src/preview/messages.ts";
import { type Looks, openPreview, type Preview, type PreviewOptions } from "../../harness/preview.ts";
import { type Check, eventually, type Outcome, runChecks } from "../checks.ts";
import { openBrowser } from "../chromium.ts";
import { pictureFromBrowser } from "./browser-server.ts";
import { keepPicture } from "./pictures.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const looks: readonly Looks[] = ["vscode-light", "vscode-dark", "vscode-high-contrast", "vscode-high-contrast-light"];
const questions = {
  handoffs: "Who passes what to whom?",
  process: "Who does what, in which order?",
  matrix: "Who does what?",
};

/** The page of a preview in a browser, with the language server behind it. */
export async function checkPreview(): Promise<Outcome> {
  const browser = await openBrowser();
  let page: Page | undefined;

  /** Opens a preview, does something with it, and looks whether anything broke on the way. */
  async function within({ moves = false, ...options }: Options, use: (preview: Preview) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: moves ? "no-preference" : "reduce" });
    page = await context.newPage();
    const preview = await openPreview(page, options);
    try {
      await page.locator("#picture svg").waitFor();
      await use(preview);
      if (preview.problems.length > 0) throw new Error(preview.problems.join("\n"));
    } finally {
      await preview.editor.close();
    }
    await context.close();
  }

  try {
    const inBrowser: Check = { name: "preview: the server in a browser draws in a worker of its own", run: () => checkBrowser(browser) };
    return await runChecks([...checksWith(within), inBrowser], async (name) => page && keepPicture(page, name));
  } finally {
    await browser.close();
  }
}

async function checkBrowser(browser: Browser): Promise<void> {
  const answer = await pictureFromBrowser(browser, "process");
  if (answer.is !== "picture" || !answer.svg?.includes(questions.process)) throw new Error(JSON.stringify(answer).slice(0, 300));
}

interface Options extends PreviewOptions {
  /** Whether things may move by themselves. */
  readonly moves?: boolean;
}

function checksWith(within: (options: Options, use: (preview: Preview) => Promise<void>) => Promise<void>): readonly Check[] {
  const list: Check[] = [];
  const check = (name: string, options: Options, use: (preview: Preview) => Promise<void>): void =>
    void list.push({ name: `preview: ${name}`, run: () => within(options, use) });

  const overview: Options = { example: "saxony-county", state: { view: "handoffs" } };
  const seen: readonly (readonly [name: string, options: Options, shown: string])[] = [
    ...looks.map((look) => [`everybody can use it, in ${look}`, { looks: look, state: { person: { status: "recognised" } } }, "#way li"] as const),
    ["everybody can use an overview", overview, "#picture g[data-into]"],
  ];
  for (const [name, options, shown] of seen) {
    check(name, options, async ({ page }) => {
      await page.locator(shown).first().waitFor();
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { violations: found } = await (
          window as unknown as {
            readonly axe: { run(): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }> };
          }
        ).axe.run();
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`);
      });
      if (violations.length > 0) throw new Error(violations.join("\n"));
    });
  }

  check("a tab shows its view, and arrows lead to the next one", {}, async ({ page, drawn }) => {
    await page.getByRole("tab", { name: "Hand-offs" }).click();
    await drawn(questions.handoffs);
    await page.keyboard.press("ArrowRight");
    await drawn(questions.process);
    equal(await page.locator("[role=tab][aria-selected=true]").textContent(), "Process");
  });

  check("a click leads to the text, and so does the keyboard", {}, async (preview) => {
    const { page } = preview;
    await page.locator('#picture g[data-name="vhs"][tabindex]').first().click();
    await went(preview, "vhs", 1);
    await page.locator("#picture").focus();
    await page.keyboard.press("Enter");
    const first = await focused(page);
    await page.keyboard.press("ArrowDown");
    if ((await focused(page)) === first) throw new Error("The arrow leads nowhere.");
    await page.keyboard.press("Enter");
    await eventually(
      "A second place",
      async () => preview.said.filter(({ is }) => is === "go").length,
      (count) => count === 2,
    );
  });

  check("what the cursor stands on lights up", {}, async ({ page, send, uri }) => {
    const line = lineOf(uri, "body vhs ");
    await send({ is: "cursor", places: [{ file: uri, range: { start: { line, character: 5 }, end: { line, character: 8 } } }] });
    await page.locator("#picture g.lit").first().waitFor();
    equal(await page.locator("#picture g.lit").first().getAttribute("data-name"), "vhs");
  });

  check("pointing at something shows its card", {}, async (preview) => {
    const { page, said, send } = preview;
    await page.locator('#picture g[data-name="vhs"][tabindex]').first().hover();
    await eventually(
      "The page asks",
      async () => said.find(({ is }) => is === "hover"),
      (found) => found !== undefined,
    );
    const asked = said.find((message): message is Extract<FromPage, { readonly is: "hover" }> => message.is === "hover");
    if (asked) await send({ is: "card", place: asked.place, html: "<p><b>Adult education centre</b></p><script>document.title = 'broken'</script>" });
    await page.getByRole("tooltip").waitFor();
    equal(await page.title(), "Kurzweg");
    await page.keyboard.press("Escape");
  });

  check("words are found", {}, async ({ page }) => {
    await page.keyboard.press("/");
    await page.keyboard.type("integration");
    await page.locator("#picture g.found").first().waitFor();
    const [found, said] = [await page.locator("#picture g.found").count(), await page.getByRole("status").textContent()];
    equal(said, `${found} found`);
    for (const text of await page.locator("#picture g.found").allTextContents()) if (!/integration|integra-/i.test(text)) throw new Error(text);
    await page.keyboard.press("Escape");
    equal(await page.locator("#picture g.found").count(), 0);
  });

  check("keys and buttons zoom, and everything fits in", {}, async ({ page }) => {
    const width = async (): Promise<number> => Number(await page.locator("#picture svg").getAttribute("width"));
    await page.locator("#picture").focus();
    const before = await width();
    await page.keyboard.press("+");
    if (!((await width()) > before * 1.1)) throw new Error("It does not become larger.");
    await page.getByRole("button", { name: "Fit the whole picture in" }).click();
    const room = await page
      .locator("#picture")
      .evaluate(({ clientWidth, scrollWidth, clientHeight, scrollHeight }) => [scrollWidth - clientWidth, scrollHeight - clientHeight]);
    if (room.some((more) => more > 1)) throw new Error(`It does not fit by ${room.join(", ")}.`);
  });

  check("a person has somebody or nobody at each step", { language: "de" }, async ({ page, drawn }) => {
    await page.locator("#person").getByLabel("Aufenthaltsstatus").selectOption("recognised");
    await page.locator("#person").getByLabel("Alter").fill("34");
    await page.locator("#way .nobody").first().waitFor();
    await drawn("Wer macht was, in welcher Reihenfolge? Stadt Musterstadt");
    await eventually(
      "The picture is about the person",
      () => page.locator("#picture svg").getAttribute("aria-label"),
      (label) => label?.includes("nur ") === true,
    );
    equal(await page.locator("#way li", { hasText: "Wohnen" }).locator("p").first().textContent(), "niemand");
    await page.getByRole("button", { name: "Wieder für alle" }).click();
    await page.locator("#way").waitFor({ state: "hidden" });
  });

  check("a phase and a body can be chosen, with the keyboard", { language: "de", state: { view: "handoffs" } }, async ({ page }) => {
    const whole = page.getByRole("button", { name: "Wieder alles zeigen" });
    await whole.waitFor({ state: "hidden" });
    await page.getByLabel("Stelle", { exact: true }).focus();
    await page.keyboard.type("Volksh");
    await about(page, "nur Volkshochschule");
    await page.getByLabel("Phase", { exact: true }).selectOption({ label: "Arbeit" });
    await about(page, "nur Arbeit; Volkshochschule");
    await whole.focus();
    await page.keyboard.press("Enter");
    await about(page, "2026");
    equal(await page.locator("#body").inputValue(), "");
    await whole.waitFor({ state: "hidden" });
  });

  check("a group of an overview leads to its phase, a body to its neighbours", { example: "saxony-county", state: { view: "handoffs" } }, async (preview) => {
    const { page, said } = preview;
    await page.locator('#picture g[data-into="phase"][data-name="work"]').click({ position: { x: 30, y: 12 } });
    await about(page, "only Work");
    equal(await page.locator("#phase").inputValue(), "work");
    await page.getByRole("button", { name: "Show everything again" }).click();
    const body = page.locator('#picture g[data-into="body"][data-name="jobcenter"]');
    await body.focus();
    await page.keyboard.press("Control+Enter");
    await eventually(
      "The way to the text",
      async () => said.some(({ is }) => is === "go"),
      (found) => found,
    );
    await page.keyboard.press("Enter");
    await about(page, "only Job centre Musterland");
    equal(await page.locator("#body").inputValue(), "jobcenter");
  });

  check("what was chosen stays while the text does not declare it", { state: { view: "handoffs", body: "archive" } }, async ({ page }) => {
    await about(page, "only archive");
    equal(await page.locator("#body").inputValue(), "archive");
  });

  check("it follows the text, also while the file is broken, and says so", { state: { view: "matrix" } }, async ({ page, editor, uri, send, drawn }) => {
    await drawn(questions.matrix);
    const text = readFileSync(new URL(uri), "utf8");
    editor.replace(uri, text.replace('"Jobcenter Musterstadt"', '"Office by the river"').replace("handoff ", "handoff { "));
    await editor.settled();
    await send({ is: "changed" });
    await page.locator("#picture", { hasText: "by the river" }).waitFor();
    await page.getByRole("status").filter({ hasText: "The file has mistakes" }).waitFor();
  });

  for (const moves of [true, false]) {
    check(
      `what changes ${moves ? "moves to its new place" : "stays calm for those who want it so"}`,
      { moves, state: { view: "matrix" } },
      async ({ page, editor, uri, send, drawn }) => {
        await drawn(questions.matrix);
        const started = page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const holder = document.querySelector("#picture");
              if (holder)
                new MutationObserver(() => requestAnimationFrame(() => resolve(document.getAnimations().length))).observe(holder, { childList: true });
            }),
        );
        editor.replace(uri, readFileSync(new URL(uri), "utf8").replace("body vhs ", 'body archive "Archive" { responsible for livelihood }\nbody vhs '));
        await editor.settled();
        await send({ is: "changed" });
        equal((await started) > 0, moves);
      },
    );
  }

  check("it can be saved, without what only the page needs", {}, async ({ page, said }) => {
    for (const name of ["Save as SVG", "Save as PNG"]) await page.getByRole("button", { name }).click();
    const saved = (format: string) => said.find((each): each is Extract<FromPage, { readonly is: "save" }> => each.is === "save" && each.format === format);
    await eventually(
      "The pictures",
      async () => [saved("svg"), saved("png")],
      (both) => both.every((each) => each !== undefined),
    );
    const svg = Buffer.from(saved("svg")?.data ?? "", "base64").toString("utf8");
    if (!svg.startsWith("<svg ") || !svg.includes("prefers-color-scheme") || svg.includes("data-line")) throw new Error(svg.slice(0, 300));
    const png = Buffer.from(saved("png")?.data ?? "", "base64");
    const [, width = "0"] = / width="(\d+)"/.exec(svg) ?? [];
    equal(png.readUInt32BE(16), Number(width) * 2);
  });

  check("the view and the person are there again after loading", {}, async ({ page, drawn }) => {
    await page.getByRole("tab", { name: "Responsibilities" }).click();
    await page.locator("#person").getByLabel("Age").fill("34");
    await page.locator("#way li").first().waitFor();
    await page.reload();
    await drawn(questions.matrix);
    equal(await page.locator("#person").getByLabel("Age").inputValue(), "34");
  });
  return list;
}

async function went({ said, uri }: Preview, name: string, count: number): Promise<void> {
  const places = await eventually(
    "A place in the text",
    async () => said.filter((message) => message.is === "go"),
    (all) => all.length === count,
  );
  const [{ place } = { place: undefined }] = places.slice(-1) as readonly Extract<FromPage, { readonly is: "go" }>[];
  if (!place) throw new Error("The page leads nowhere.");
  const line = readFileSync(new URL(uri), "utf8").split("\n")[place.range.start.line] ?? "";
  equal(line.slice(place.range.start.character, place.range.end.character), name);
}

/** Waits until the title of the picture ends with what it is about. */
async function about(page: Page, words: string): Promise<void> {
  await eventually(
    `The picture “${words}”`,
    () => page.locator("#picture svg").getAttribute("aria-label"),
    (label) => label?.endsWith(words) === true,
  );
}

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
}

function lineOf(uri: string, beginning: string): number {
  return readFileSync(new URL(uri), "utf8")
    .split("\n")
    .findIndex((line) => line.startsWith(beginning));
}

function equal(found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`It is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}.`);
}
