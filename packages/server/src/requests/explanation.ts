import { explanationOf, isCode, severityOf } from "@kurzweg/model";
import type { Feature } from "../features/feature.ts";
import { words } from "../words.ts";
import { handle } from "./handle.ts";

/** What a code means and why it matters, as Markdown. */
export const explanation: Feature = {
  capabilities: {},
  connect(session) {
    handle(session, "kurzweg/explanation", { markdown: "" }, ({ code }) => {
      if (!isCode(code)) return { markdown: "" };
      const language = session.language();
      return { markdown: `# ${code}\n\n*${words.severities[language][severityOf(code)]}*\n\n${explanationOf(code, language)}\n` };
    });
  },
};
