import { type Browser, chromium, type Page } from "playwright-core";

/** Runs something on a page in a browser of this machine, which gets nothing from anywhere else. */
export async function onPage<Answer>(
  html: string,
  look: { readonly width: number; readonly dark: boolean },
  ask: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const browser: Browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({
      viewport: { width: look.width, height: 900 },
      colorScheme: look.dark ? "dark" : "light",
      bypassCSP: true,
      offline: true,
    });
    const page = await context.newPage();
    await page.setContent(html);
    return await ask(page);
  } finally {
    await browser.close();
  }
}
