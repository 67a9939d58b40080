import type { Locator, Page } from "playwright-core";
import { eventually } from "../checks.ts";

/** VS Code in a page, as somebody uses it: by keyboard, palette and what is to be seen. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector(".monaco-workbench .part.statusbar", { timeout: 60_000 });
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.ask("F1", `>${title}`);
    await this.choose(title);
  }

  /** Closes everything that is open, without saving. */
  async recover(): Promise<void> {
    const refuse = this.page.getByRole("button", { name: "Don't Save" });
    for (const key of ["Escape", "Escape"]) await this.page.keyboard.press(key);
    if (await refuse.isVisible()) await refuse.click();
    await this.command("View: Close All Editors");
    await refuse.click({ timeout: 1500 }).catch(() => undefined);
  }

  /** Opens a file of the workspace by its name. */
  async open(name: string): Promise<void> {
    await this.ask("Control+p", name);
    await this.choose(name);
    await this.page.locator(".tab.active", { hasText: name }).waitFor();
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  /** Opens a file by its folder and name in the Explorer, where the folder cannot be searched. */
  async openInExplorer(folder: string, name: string): Promise<void> {
    const tree = this.page.locator(".explorer-folders-view");
    // What is said of the file under the pointer would lie over the others.
    await this.page.mouse.move(800, 300);
    await this.page.locator(".context-view .hover-contents:visible").waitFor({ state: "hidden" });
    const file = tree.getByRole("treeitem", { name, exact: true });
    if (!(await file.isVisible())) await tree.getByRole("treeitem", { name: folder, exact: true }).click();
    await file.dblclick();
    await this.page.getByRole("tab", { name: new RegExp(name) }).waitFor();
  }

  /** Opens the box on top by a key and writes into it; a picture beside the text may take the key, or close the box. */
  private async ask(key: string, text: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget .quick-input-box input:visible").first();
    const asked = async (): Promise<boolean> => {
      await this.page.keyboard.press("Escape");
      await this.page.keyboard.press(key);
      const written = input.fill(text, { timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (!(await written)) return false;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return input.isVisible();
    };
    await eventually(`${key} opens the box on top`, asked, (there) => there, 40);
  }

  /** Writes into the box on top. */
  async fill(text: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget .quick-input-box input:visible").first();
    await input.waitFor();
    await input.fill(text);
  }

  /** Takes the line of the box on top that begins with a text; the list may still change while it is looked at. */
  async choose(text: string): Promise<void> {
    const focused = this.page.locator(".quick-input-list .monaco-list-row.focused .label-name");
    const reach = async (): Promise<string> => {
      const label = (await focused.first().isVisible()) ? ((await focused.allInnerTexts())[0] ?? "") : "";
      if (!label.startsWith(text)) await this.page.keyboard.press("ArrowDown");
      return label;
    };
    await eventually(`“${text}” can be chosen`, reach, (label) => label.startsWith(text));
    await this.accept();
  }

  /** Answers a question in the box on top, and waits until the next one is asked. */
  async answer(question: string, text: string): Promise<void> {
    const asked = this.page.locator(".quick-input-widget:visible", { hasText: question });
    await asked.waitFor();
    await this.fill(text);
    await this.accept();
    await asked.waitFor({ state: "hidden" });
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press("Enter");
  }

  /** Puts the cursor before the given text, the first time that it occurs in the open file. */
  async goTo(source: string, text: string, further = 0): Promise<void> {
    const offset = source.indexOf(text);
    if (offset < 0) throw new Error(`The file does not hold “${text}”.`);
    const before = source.slice(0, offset + further);
    const line = before.split("\n").length;
    const column = before.length - before.lastIndexOf("\n");
    await this.ask("Control+g", `:${line}:${column}`);
    const box = this.page.locator(".quick-input-widget").first();
    const gone = async (): Promise<boolean> => {
      await this.accept();
      return box.waitFor({ state: "hidden", timeout: 3000 }).then(
        () => true,
        () => false,
      );
    };
    await eventually("The box on top is gone", gone, (hidden) => hidden);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 15 });
  }

  /** The lines of the file in front that are to be seen. */
  async lines(): Promise<readonly string[]> {
    const lines = await this.page.locator(".editor-instance .view-lines .view-line").allInnerTexts();
    return lines.map((line) => line.replaceAll("\u00a0", " "));
  }

  /** Waits for a line in the file in front; titles that the editor shows between the words are part of it. */
  async sees(line: RegExp): Promise<void> {
    const there = (lines: readonly string[]): boolean => lines.some((each) => line.test(each));
    await eventually(`The file shows ${line}`, () => this.lines(), there);
  }

  squiggle(severity: "error" | "warning" | "info" | "hint"): Locator {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** What the Problems panel lists. */
  async problems(): Promise<readonly string[]> {
    const panel = this.page.locator(".markers-panel");
    if (!(await panel.isVisible())) await this.command("Problems: Focus on Problems View");
    await panel.waitFor();
    return panel.locator(".monaco-list-row").allInnerTexts();
  }

  /** Lists only some of the problems, so that all of them fit the panel. */
  async filterProblems(text: string): Promise<readonly string[]> {
    await this.problems();
    await this.page.locator(".part.panel input[placeholder^='Filter']").first().fill(text);
    await this.page.waitForTimeout(500);
    return this.problems();
  }

  /** Takes one of the ways out at the cursor; they are offered once the findings there are known to the editor. */
  async fix(title: RegExp): Promise<void> {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    const offered = async (): Promise<readonly string[]> => {
      await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("Control+.");
      await rows
        .filter({ hasText: title })
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
      return rows.allInnerTexts();
    };
    const titles = await eventually(`${title} is offered`, offered, (found) => found.some((each) => title.test(each)));
    for (let row = titles.findIndex((each) => title.test(each)); row > 0; row -= 1) await this.page.keyboard.press("ArrowDown");
    await this.accept();
  }

  /** Completes what is written at the cursor with one of the proposals. */
  async complete(proposal: string): Promise<void> {
    await this.page.keyboard.press("Control+Space");
    const row = this.page.locator(".suggest-widget .monaco-list-row", { hasText: proposal }).first();
    await row.waitFor();
    await row.click();
  }

  /** What is said of the thing at the cursor, once anything is. */
  async hover(): Promise<string> {
    const hover = this.page.locator(".monaco-hover:visible .monaco-hover-content");
    const said = async (): Promise<string> => {
      await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("Control+k");
      await this.page.keyboard.press("Control+i");
      await hover
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
      return (await hover.allInnerTexts()).join("\n");
    };
    const text = await eventually("Something is said", said, (words) => words !== "");
    await this.page.keyboard.press("Escape");
    return text;
  }

  /** Renames what is declared at a place. */
  async rename(source: string, text: string, further: number, to: string): Promise<void> {
    await this.goTo(source, text, further);
    await this.page.keyboard.press("F2");
    await this.page.locator(".rename-input").fill(to);
    await this.accept();
  }

  async focusEditor(): Promise<void> {
    await this.page.keyboard.press("Control+1");
  }

  async save(): Promise<void> {
    await this.page.keyboard.press("Control+s");
  }

  /** The lines of the view in the side bar. */
  async view(): Promise<readonly string[]> {
    return this.page.locator(".part.sidebar .monaco-list-row").allInnerTexts();
  }

  /** What stands in the status bar. */
  async status(): Promise<readonly string[]> {
    return this.page.locator(".statusbar-item").allInnerTexts();
  }

  /** The messages at the bottom. */
  async notifications(): Promise<readonly string[]> {
    return this.page.locator(".notification-list-item-message").allInnerTexts();
  }
}
