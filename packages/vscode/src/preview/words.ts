/** The views in the order in which they are offered, by the names that the server knows. */
export const views = ["handoffs", "process", "matrix", "people", "interfaces", "journey", "map"] as const;

/** Everything that the page says itself, in the language of the editor. */
export type PageWords = ReturnType<typeof wordsOf>;

/** `l10n` is that of the editor; the page has none of its own. */
export function wordsOf(l10n: { t(words: string): string }) {
  return {
    views: {
      handoffs: l10n.t("Hand-offs"),
      process: l10n.t("Process"),
      matrix: l10n.t("Responsibilities"),
      people: l10n.t("People"),
      interfaces: l10n.t("Interfaces"),
      journey: l10n.t("Way"),
      map: l10n.t("Network"),
    },
    pictures: l10n.t("Pictures"),
    tools: l10n.t("Show and save"),
    find: l10n.t("Find in the picture"),
    found: l10n.t("{0} found"),
    smaller: l10n.t("Smaller"),
    larger: l10n.t("Larger"),
    fit: l10n.t("Fit"),
    fitTip: l10n.t("Fit the whole picture in"),
    save: l10n.t("Save as {0}"),
    copy: l10n.t("Copy"),
    copyTip: l10n.t("Copy the picture"),
    part: l10n.t("Only a part"),
    phase: l10n.t("Phase"),
    body: l10n.t("Body"),
    all: l10n.t("all"),
    whole: l10n.t("Show everything again"),
    closer: l10n.t("Opens the picture of it alone. With Ctrl or Cmd: leads to the text."),
    person: l10n.t("For one person"),
    any: l10n.t("any"),
    units: { years: l10n.t("years"), months: l10n.t("months"), weeks: l10n.t("weeks"), days: l10n.t("days") },
    clear: l10n.t("For everybody again"),
    way: l10n.t("Who is responsible"),
    for: l10n.t("for {0}"),
    drawing: l10n.t("The picture is being drawn …"),
    partly: l10n.t("The file has mistakes; what they concern is shown as it was before, or is missing."),
    copied: l10n.t("The picture is in the clipboard."),
    notCopied: l10n.t("The picture could not be copied. Save it as a file instead."),
  };
}
