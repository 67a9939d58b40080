import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { documentIn } from "../../harness/documents.ts";
import { root } from "../../harness/pipeline.ts";
import { type Check, eventually } from "../checks.ts";
import { nothing } from "./page.ts";

/** Searching, under the policy of the page itself; and the page where no script may run. */
export function searchChecks(browser: Browser): readonly Check[] {
  return [
    {
      name: "documents: what is typed is found, and the rest is hidden",
      run: () =>
        onOwnTerms(browser, true, async (page) => {
          const rows = (): Promise<number> => page.locator("main tbody tr:visible").count();
          const all = await rows();
          await page.locator("#search-words").fill("vhs integration");
          await eventually("Nothing holds both words", rows, (count) => count < all / 4);
          await page.locator("#search-words").fill("ubergabe");
          await page.locator("#glossary").waitFor({ state: "hidden" });
          await page.locator("#index").waitFor({ state: "visible" });
          await page.locator("#search-words").fill("");
          await eventually("Everything is there again", rows, (count) => count === all);
        }),
    },
    {
      name: "documents: a link leads out of what was found",
      run: () =>
        onOwnTerms(browser, true, async (page) => {
          await page.locator("#search-words").fill("zzzz");
          await page.getByText("Nichts gefunden.").waitFor();
          await page.locator('nav a[href="#contacts"]').click();
          await page.locator("#contacts").waitFor({ state: "visible" });
        }),
    },
    {
      name: "documents: nothing is missing where no script may run",
      run: () =>
        onOwnTerms(browser, false, async (page) => {
          if (await page.locator("#search").isVisible()) throw new Error("There is a field that does nothing.");
          if ((await page.locator("main tbody tr:visible").count()) < 50) throw new Error("Rows are missing.");
        }),
    },
  ];
}

/** The page with its own policy, and with whatever the browser has to say about it. */
async function onOwnTerms(browser: Browser, javaScriptEnabled: boolean, use: (page: Page) => Promise<void>): Promise<void> {
  const html = await documentIn(join(root, "examples/musterstadt/musterstadt.region"), { language: "de" });
  const context = await browser.newContext({ javaScriptEnabled, offline: true });
  try {
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.setContent(html);
    await use(page);
    nothing(said);
  } finally {
    await context.close();
  }
}
