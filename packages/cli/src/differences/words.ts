/** What a comparison says beside the changes themselves. */
export const words = {
  en: {
    now: "now",
    weights: { "needs-agreement": "Needs agreement", "to-inform": "To be told", editorial: "Editorial" },
    severities: { error: "error", warning: "warning", hint: "hint" },
    network: "The network",
    came: "New findings",
    went: "Findings that are gone",
    none: "Nothing has changed.",
    newRegion: (title: string) => `Region “${title}” is new.`,
    goneRegion: (title: string) => `Region “${title}” is no longer there.`,
    sum: (counts: Readonly<Record<"needs-agreement" | "to-inform" | "editorial" | "came" | "went", number>>) =>
      `${changes(counts["needs-agreement"])} to be agreed, ${counts["to-inform"]} to be told, ${counts.editorial} editorial; ${counts.came} new ${counts.came === 1 ? "finding" : "findings"}, ${counts.went} gone.`,
  },
  de: {
    now: "jetzt",
    weights: { "needs-agreement": "Zu vereinbaren", "to-inform": "Mitzuteilen", editorial: "Redaktionell" },
    severities: { error: "Fehler", warning: "Warnung", hint: "Hinweis" },
    network: "Das Netzwerk",
    came: "Neue Befunde",
    went: "Erledigte Befunde",
    none: "Nichts hat sich geändert.",
    newRegion: (title: string) => `Die Region „${title}“ ist neu.`,
    goneRegion: (title: string) => `Die Region „${title}“ gibt es nicht mehr.`,
    sum: (counts: Readonly<Record<"needs-agreement" | "to-inform" | "editorial" | "came" | "went", number>>) =>
      `${counts["needs-agreement"] === 1 ? "1 Änderung ist" : `${counts["needs-agreement"]} Änderungen sind`} zu vereinbaren, ${counts["to-inform"]} mitzuteilen, ${counts.editorial} redaktionell; ${counts.came} ${counts.came === 1 ? "neuer Befund" : "neue Befunde"}, ${counts.went} erledigt.`,
  },
} as const;

function changes(count: number): string {
  return count === 1 ? "1 change" : `${count} changes`;
}
