import { type Browser, chromium, type Page } from "playwright-core";

export const executablePath = "/usr/bin/chromium";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Debian's browser; a page of it reaches this machine and nothing else. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: quiet });
}

export interface Look {
  readonly locale?: string;
  readonly colorScheme?: "light" | "dark";
}

export async function openPage(browser: Browser, look: Look = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...look });
  const here = ({ hostname }: URL): boolean => /^(?:127\.0\.0\.1|localhost)$/.test(hostname) || hostname.endsWith(".localhost");
  await context.route(
    (url) => !here(url),
    (route) => route.abort(),
  );
  return context.newPage();
}
