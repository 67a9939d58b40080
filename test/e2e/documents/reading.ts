import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { brokenIn } from "../../harness/contract.ts";
import { documentIn } from "../../harness/documents.ts";
import { root } from "../../harness/pipeline.ts";
import type { Check } from "../checks.ts";
import { nothing, onPage } from "./page.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const examples = ["musterstadt", "saxony-county"];
const looks = [
  { language: "de" as const, width: 1200, dark: false },
  { language: "en" as const, width: 320, dark: true },
];

/** Everybody can read the page: with a keyboard, a screen reader, on a telephone, in the dark. */
export function readingChecks(browser: Browser): readonly Check[] {
  return examples.flatMap((name) =>
    looks.map(({ language, ...look }) => ({
      name: `documents: everybody can read ${name}, in ${language}, ${look.width} px wide, ${look.dark ? "dark" : "light"}`,
      run: async () => {
        const html = await documentIn(join(root, `examples/${name}/${name}.region`), { language });
        await onPage(browser, html, look, async (page) => {
          await page.evaluate(axe);
          nothing(await page.evaluate<readonly string[]>(violations));
          nothing(await page.evaluate<readonly string[]>(`(${brokenIn})(document)`));
          nothing(await page.evaluate<readonly string[]>(tooWide));
          nothing(look.width < 1000 ? [] : await page.evaluate<readonly string[]>(cutOff));
        });
      },
    })),
  );
}

/** What axe finds, with everything that WCAG 2.2 AA and EN 301 549 ask for. */
const violations = `(async () => {
  const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"], resultTypes: ["violations"] });
  return found.violations.map(({ id, nodes }) => id + ": " + nodes[0].html);
})()`;

/** Tables of text that a usual screen does not show whole. */
const cutOff = `[...document.querySelectorAll("table:not(.matrix)")].flatMap((table) =>
  table.parentElement.scrollWidth > table.parentElement.clientWidth ? ["wider than its place: " + table.id] : [])`;

const tooWide = `document.documentElement.scrollWidth > innerWidth ? ["wider than the window: " + document.documentElement.scrollWidth] : []`;
