import { type Outcome, runChecks } from "../checks.ts";
import { openBrowser } from "../chromium.ts";
import { exportChecks } from "./exports.ts";
import { hostileChecks } from "./hostile.ts";
import { officeChecks } from "./office.ts";
import { pageChecks } from "./pages.ts";
import { readingChecks } from "./reading.ts";
import { searchChecks } from "./search.ts";

/** The interface document, as browsers and the programs of others show it. */
export async function checkDocuments(): Promise<Outcome> {
  const browser = await openBrowser();
  try {
    return await runChecks(
      [...readingChecks(browser), ...hostileChecks(browser), ...searchChecks(browser), ...pageChecks(browser), ...officeChecks(), ...exportChecks()],
      async () => undefined,
    );
  } finally {
    await browser.close();
  }
}
