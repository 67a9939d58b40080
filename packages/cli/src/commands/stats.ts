import { lossesWithout, type Stats, statsOf } from "@kurzweg/analysis";
import { closest, type Language } from "@kurzweg/model";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";
import { questioned, questionForms } from "./question.ts";

export const stats: Command = {
  name: "stats",
  takes: "<file> [--without BODY]",
  about: { en: "counts what a network has agreed, and shows on whom it depends", de: "zählt, was ein Netzwerk vereinbart hat, und zeigt, an wem es hängt" },
  flags: {
    without: {
      value: "BODY",
      about: { en: "show what would fall to nobody if this body left", de: "zeigen, wofür niemand mehr zuständig wäre, wenn diese Stelle ginge" },
    },
    ...questionForms,
  },
  run: runStats,
};

async function runStats(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, flags } = given;
  const question = await questioned(given, terminal);
  if (!question) return 2;
  const { analysis, answer } = question;
  const { region, asOf } = analysis;
  const body = flags["without"];
  if (typeof body === "string") {
    const losses = lossesWithout(body, analysis);
    if (!losses) {
      const known = region.bodies.map(({ name }) => name);
      terminal.say(say.unknownBody[language]({ name: body, close: closest(body, known), known }));
      return 2;
    }
    const none = language === "de" ? "Alle Schritte blieben abgedeckt, so weit sie es heute sind." : "Every step would stay as well covered as it is today.";
    const lines = losses.map(({ title, peopleInWords }) =>
      language === "de"
        ? `Für „${title}“ wäre niemand zuständig${peopleInWords ? ` bei ${peopleInWords}` : ""}`
        : `Nobody would be responsible for “${title}”${peopleInWords ? ` for ${peopleInWords}` : ""}`,
    );
    return answer(`${lines.length > 0 ? lines.join("\n") : none}\n`, { format: "kurzweg-losses/1", body, asOf, losses });
  }
  const counted = statsOf(analysis);
  return answer(textStats(counted, language), { format: "kurzweg-stats/1", region: region.name, asOf, ...counted });
}

function textStats({ steps, bodies, handoffs, contacts, commitments, indispensable, exposed }: Stats, language: Language): string {
  const lines =
    language === "de"
      ? [
          `Schritte: ${steps.covered} von ${steps.all} für alle abgedeckt, ${counted(steps.openGroups, "offene Gruppe", "offene Gruppen")}`,
          `Stellen: ${bodies.bodies} mit ${counted(bodies.units, "Einheit", "Einheiten")}`,
          `Übergaben: ${handoffs.needed} nötig, ${handoffs.arranged} vereinbart, ${handoffs.missing} fehlen (${handoffs.declared} aufgeschrieben)`,
          `Kontakte: ${contacts.all}; zuletzt bestätigt vor höchstens 90 Tagen ${contacts.within90}, 180 Tagen ${contacts.within180}, einem Jahr ${contacts.within365}, länger her ${contacts.older}, nie ${contacts.never}`,
          `Zusagen: ${commitments.open} offen, davon ${commitments.overdue} überfällig, ${commitments.kept} eingelöst, ${commitments.dropped} aufgegeben`,
        ]
      : [
          `Steps: ${steps.covered} of ${steps.all} covered for everyone, ${counted(steps.openGroups, "open group", "open groups")}`,
          `Bodies: ${bodies.bodies} with ${counted(bodies.units, "unit", "units")}`,
          `Hand-offs: ${handoffs.needed} needed, ${handoffs.arranged} arranged, ${handoffs.missing} missing (${handoffs.declared} declared)`,
          `Contacts: ${contacts.all}; confirmed within 90 days ${contacts.within90}, 180 days ${contacts.within180}, a year ${contacts.within365}, longer ago ${contacts.older}, never ${contacts.never}`,
          `Commitments: ${commitments.open} open, ${commitments.overdue} of them overdue, ${commitments.kept} kept, ${commitments.dropped} dropped`,
        ];
  const depends = indispensable.map(({ title, steps: lost }) => `  ${title}: ${lost.join(", ")}`);
  const alone = exposed.map(({ contact, title, handoffs: count }) => `  ${title} (${contact}): ${count}`);
  const german = language === "de";
  if (depends.length > 0)
    lines.push(german ? "Ohne diese Stellen endete ein Weg für manche:" : "Without these bodies a journey would end for some:", ...depends);
  if (alone.length > 0)
    lines.push(german ? "Kontakte mit mehreren Übergaben und ohne Vertretung:" : "Contacts with several hand-offs and nobody to stand in:", ...alone);
  return `${lines.join("\n")}\n`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
