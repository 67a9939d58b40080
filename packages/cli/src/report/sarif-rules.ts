import { type Code, explanationOf, type Language, severityOf } from "@kurzweg/model";
import { levels } from "./sarif-levels.ts";

/** What codes mean, as rules of SARIF. The explanations take a while to load: no other report needs them. */
export function rulesFor(codes: readonly Code[], language: Language): readonly object[] {
  return codes.map((code) => {
    const help = explanationOf(code, language);
    return {
      id: code,
      shortDescription: { text: firstSentence(help) },
      fullDescription: { text: help },
      help: { text: help },
      defaultConfiguration: { level: levels[severityOf(code)] },
      properties: { tags: [code.split("/")[0] ?? code] },
    };
  });
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
