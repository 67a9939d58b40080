import { explain as answersFor } from "@kurzweg/analysis";
import { type Answer, type Language, type Phase, type Region, titleOf, verdictInWords } from "@kurzweg/model";
import type { Feature } from "../features/feature.ts";
import { handle } from "./handle.ts";
import { homeOf } from "./home.ts";
import { mistakeInWords } from "./mistake.ts";

/** Who is responsible for one person at each step, whom to ask, and by which law. */
export const explain: Feature = {
  capabilities: {},
  connect(session) {
    handle(session, "kurzweg/explain", { problem: words.en.failed }, async ({ uri, person }) => {
      const language = session.language();
      const home = await homeOf(uri, session);
      if (!home) return { problem: words[language].missing };
      if (home.region.unread.people) return { problem: words[language].unread };
      if (home.region.steps.length === 0) return { problem: words[language].noSteps };
      const answers = answersFor(person, home.analysis);
      return "is" in answers ? { problem: mistakeInWords(answers, language) } : { markdown: markdownOf(answers, home.region, language) };
    });
  },
};

/** One section for each phase, one item for each step. */
function markdownOf(answers: readonly Answer[], region: Region, language: Language): string {
  const known = new Set(answers.map(({ step }) => step));
  const phases: readonly (Phase | undefined)[] = [...region.phases, undefined];
  const sections = phases.flatMap((phase) => {
    const steps = region.steps.filter((step) => step.phase === phase?.name);
    const items = steps.flatMap((step) =>
      known.has(step.name)
        ? answers.filter((answer) => answer.step === step.name).map((answer) => itemOf(answer, language))
        : [`- **${escaped(titleOf(step, language))}** – ${words[language].mistake}`],
    );
    return items.length === 0 ? [] : [`${phase ? `## ${escaped(titleOf(phase, language))}\n\n` : ""}${items.join("\n")}`];
  });
  return `${sections.join("\n\n")}\n`;
}

function itemOf(answer: Answer, language: Language): string {
  const say = words[language];
  const bodies = answer.titles.map((title, index) =>
    answer.bodies.length > 1 && answer.leads.includes(answer.bodies[index] ?? "") ? `${escaped(title)} (${say.leads})` : escaped(title),
  );
  const verdict = verdictInWords(answer.verdict, language);
  const what = answer.verdict === "responsible" ? bodies.join(", ") : [verdict, ...(bodies.length > 0 ? [bodies.join(", ")] : [])].join(": ");
  const { ask } = answer;
  const contact = ask && [escaped(ask.title), ask.email && `<${ask.email}>`, ask.phone && escaped(ask.phone)].filter(Boolean).join(", ");
  const laws = [...new Set(answer.because.flatMap((each) => each.laws))];
  const reasons = answer.verdict === "responsible" || answer.verdict === "shared" ? [] : answer.because.map(({ says }) => says).filter((says) => says !== "");
  return [
    `- **${escaped(answer.title)}** – ${what}`,
    ...(answer.peopleInWords ? [`${say.for}: ${escaped(answer.peopleInWords)}`] : []),
    ...reasons.map(escaped),
    ...(contact ? [`${say.ask}: ${contact}`] : []),
    ...(laws.length > 0 ? [`${say.law}: ${escaped(laws.join(", "))}`] : []),
  ].join("  \n  ");
}

/** Text that people wrote is shown as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&").replace(/\s+/g, " ");
}

const words = {
  en: {
    failed: "This question could not be answered.",
    missing: "The file cannot be read.",
    unread: "The file has mistakes that have to be mended first.",
    noSteps: "The file declares no steps.",
    mistake: "not known, because of a mistake in the file",
    leads: "leads",
    for: "For",
    ask: "Ask",
    law: "Law",
  },
  de: {
    failed: "Diese Frage ließ sich nicht beantworten.",
    missing: "Die Datei lässt sich nicht lesen.",
    unread: "Die Datei hat Fehler, die zuerst behoben werden müssen.",
    noSteps: "Die Datei vereinbart keine Schritte.",
    mistake: "unklar, wegen eines Fehlers in der Datei",
    leads: "federführend",
    for: "Für",
    ask: "Fragen bei",
    law: "Recht",
  },
} as const;
