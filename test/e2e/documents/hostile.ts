import type { Browser } from "playwright-core";
import { documentFromText } from "../../harness/documents.ts";
import { hostileRegion } from "../../harness/hostile.ts";
import type { Check } from "../checks.ts";
import { nothing, onPage } from "./page.ts";

/** Whatever somebody writes stays text on the page. */
export function hostileChecks(browser: Browser): readonly Check[] {
  return [
    {
      name: "documents: whatever somebody writes stays text",
      run: async () => {
        const html = await documentFromText(hostileRegion());
        await onPage(browser, html, { width: 320, dark: false }, async (page) => {
          nothing(await page.evaluate<readonly string[]>(made));
          const title = await page.title();
          if (!title.includes("</title><img src=x onerror=alert(1)>")) throw new Error(title);
        });
      },
    },
  ];
}

/** Elements that only what was written could have made, and how it could widen the page. */
const made = `[
  ...[...document.querySelectorAll('script:not(body > script:last-child), img, [onerror], [style], a[href^="javascript"]')].map((each) => each.outerHTML.slice(0, 200)),
  ...(document.documentElement.scrollWidth > innerWidth ? ["wider than the window"] : []),
]`;
