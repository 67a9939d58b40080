import { blank, insertAmong, isBundled } from "@kurzweg/language";
import { type Code, dateInWords, messages, type Sort, type Subject } from "@kurzweg/model";
import { laterDate } from "./dates.ts";
import type { Fix, Situation } from "./fix.ts";
import { titleAt } from "./named.ts";
import { concernedIn, whenText } from "./people.ts";

/** What a network may decide to bear for a while: what is found about people and agreements, not mistakes of form. */
const codes = (Object.keys(messages) as Code[]).filter(
  (code) =>
    /^(?:coverage|delegation|handoff|journey|contact|workshop|commitment)\/|^(?:region\/missing-kind|body\/same-title|catalogue\/outdated)$/.test(code) &&
    !/^(?:contact\/foreign|\w+\/undecided)$/.test(code),
);

/** The network accepts a finding until a day, with a place for the reason. */
export const acceptFinding: Fix = {
  codes,
  *propose(situation) {
    const { finding, snapshot, language } = situation;
    const { document } = snapshot;
    const at = thingOf(situation);
    if (finding.severity === "hint" || isBundled(document.uri) || (at === undefined && finding.code !== "catalogue/outdated")) return;
    const concerned = finding.people && concernedIn(document, situation);
    if (finding.people && !concerned) return;
    const until = laterDate(snapshot);
    const statement = [
      `accept "${finding.code}"`,
      ...(at === undefined ? [] : [` at ${at}`]),
      ...(concerned ? [whenText(concerned)] : []),
      ` until ${blank(until)} because "${blank("…")}"`,
    ].join("");
    const edit = insertAmong("Acceptance", statement, document, false);
    if (edit) yield { title: titles[language](until, at === undefined ? undefined : titleAt(at, situation)), edits: [edit] };
  },
};

const sortsOf: readonly (readonly [keyof Subject, readonly Sort[]])[] = [
  ["contact", ["contact"]],
  ["handoff", ["handoff"]],
  ["journey", ["journey"]],
  ["workshop", ["workshop"]],
  ["commitment", ["commitment"]],
  ["step", ["step"]],
  ["body", ["body", "unit"]],
  ["kind", ["kind"]],
  ["transition", ["transition"]],
  ["after", ["step"]],
  ["profile", ["profile"]],
];

/** The thing of the finding by which the fewest other findings are accepted along with it. */
function thingOf({ finding, snapshot, session }: Situation): string | undefined {
  const { scope } = snapshot.linked;
  const others = session.checker.of(snapshot.uri).filter(({ code }) => code === finding.code);
  const things = sortsOf.flatMap(([key, sorts]) => {
    const name = finding.subject[key];
    return typeof name === "string" && sorts.some((sort) => scope.all.get(sort)?.has(name)) ? [name] : [];
  });
  const hidden = (thing: string): number =>
    others.filter(({ subject }) =>
      Object.values(subject)
        .flat()
        .some((name) => name === thing || name.startsWith(`${thing}/`)),
    ).length;
  return things.reduce<string | undefined>((best, thing) => (best === undefined || hidden(thing) < hidden(best) ? thing : best), undefined);
}

const titles = {
  en: (until: string, at: string | undefined) => `Accept it${at === undefined ? "" : ` at “${at}”`} until ${until}, for a reason`,
  de: (until: string, at: string | undefined) =>
    `${at === undefined ? "" : `Bei „${at}“ `}bis ${dateInWords(until, "de")} hinnehmen, mit Begründung`.replace(/^b/, "B"),
} as const;
