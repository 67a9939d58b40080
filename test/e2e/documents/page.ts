import type { Browser, Page } from "playwright-core";

export interface Look {
  /** Of the window, in pixels. */
  readonly width: number;
  readonly dark: boolean;
}

/** Does something with a document in a browser, which gets nothing from anywhere else. */
export async function onPage<Answer>(browser: Browser, html: string, { width, dark }: Look, ask: (page: Page) => Promise<Answer>): Promise<Answer> {
  // The policy of the page would keep axe out.
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? "dark" : "light", bypassCSP: true, offline: true });
  try {
    const page = await context.newPage();
    await page.setContent(html);
    return await ask(page);
  } finally {
    await context.close();
  }
}

/** Fails with what was found, where anything was. */
export function nothing(found: readonly string[]): void {
  if (found.length > 0) throw new Error(found.join("\n"));
}
