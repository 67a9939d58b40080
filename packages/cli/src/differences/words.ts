import { dateInWords } from "@kurzweg/model";

/** How many changes and findings there are of each sort. */
type Counts = Readonly<Record<"needs-agreement" | "to-inform" | "editorial" | "came" | "changed" | "accepted" | "went", number>>;

/** What a comparison says beside the changes themselves. */
export const words = {
  en: {
    now: "now",
    weights: { "needs-agreement": "Needs agreement", "to-inform": "To be told", editorial: "Editorial" },
    severities: { error: "error", warning: "warning", hint: "hint" },
    network: "The network",
    came: "New findings",
    changed: "Findings that concern other people now",
    accepted: "Findings that are accepted now",
    acceptedUntil: (until: string, because: string) => ` (accepted until ${dateInWords(until, "en")}: ${because})`,
    went: "Findings that are gone",
    none: "Nothing has changed.",
    newRegion: (title: string) => `Region “${title}” is new.`,
    goneRegion: (title: string) => `Region “${title}” is no longer there.`,
    unchanged: (count: number) => (count === 1 ? "One region has not changed." : `${count} regions have not changed.`),
    several: "What has changed",
    more: (count: number) => `… and ${count} more; “kurzweg diff” in a terminal, or as HTML, shows all of them.`,
    sum: (counts: Counts) =>
      `${changes(counts["needs-agreement"])} to be agreed, ${counts["to-inform"]} to be told, ${counts.editorial} editorial; ${counts.came} new ${counts.came === 1 ? "finding" : "findings"}, ${counts.changed > 0 ? `${counts.changed} about other people, ` : ""}${counts.accepted > 0 ? `${counts.accepted} accepted, ` : ""}${counts.went} gone.`,
  },
  de: {
    now: "jetzt",
    weights: { "needs-agreement": "Zu vereinbaren", "to-inform": "Mitzuteilen", editorial: "Redaktionell" },
    severities: { error: "Fehler", warning: "Warnung", hint: "Hinweis" },
    network: "Das Netzwerk",
    came: "Neue Befunde",
    changed: "Befunde, die nun andere Personen betreffen",
    accepted: "Nun hingenommene Befunde",
    acceptedUntil: (until: string, because: string) => ` (hingenommen bis ${dateInWords(until, "de")}: ${because})`,
    went: "Erledigte Befunde",
    none: "Nichts hat sich geändert.",
    newRegion: (title: string) => `Die Region „${title}“ ist neu.`,
    goneRegion: (title: string) => `Die Region „${title}“ gibt es nicht mehr.`,
    unchanged: (count: number) => (count === 1 ? "Eine Region hat sich nicht geändert." : `${count} Regionen haben sich nicht geändert.`),
    several: "Was sich geändert hat",
    more: (count: number) => `… und ${count} weitere; „kurzweg diff“ zeigt alle im Terminal oder als HTML.`,
    sum: (counts: Counts) =>
      `${counts["needs-agreement"] === 1 ? "1 Änderung ist" : `${counts["needs-agreement"]} Änderungen sind`} zu vereinbaren, ${counts["to-inform"]} mitzuteilen, ${counts.editorial} redaktionell; ${counts.came} ${counts.came === 1 ? "neuer Befund" : "neue Befunde"}, ${counts.changed > 0 ? `${counts.changed} mit anderen Personen, ` : ""}${counts.accepted > 0 ? `${counts.accepted} hingenommen, ` : ""}${counts.went} erledigt.`,
  },
} as const;

function changes(count: number): string {
  return count === 1 ? "1 change" : `${count} changes`;
}
