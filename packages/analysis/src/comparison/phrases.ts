import { type Answer, type Language, listed, type Verdict } from "@kurzweg/model";

interface Changed {
  readonly step: string;
  /** Empty for everybody. */
  readonly whom: string;
  /** Why there is no answer, where there is none: no such step, or nobody of these people could be. */
  readonly was: Answer | Lack;
  readonly is: Answer | Lack;
}

/** What an edition lacks so that nothing holds there. */
export type Lack = "step" | "people";

/** What has become of a step for some people, in a sentence that begins with who has it now. */
export function phraseOf({ step, whom, was, is }: Changed, language: Language): string {
  const now = holdersOf(is);
  const then = holdersOf(was);
  const came = quoted(without(now, then), language);
  const went = quoted(without(then, now), language);
  const speak = sentences[language];
  const [before, after] = [stateIn(was, language, speak.before), stateIn(is, language, speak.now)];
  const what = language === "de" ? `„${step}“` : `“${step}”`;
  const end = `${whom && `, ${language === "de" ? "bei" : "for"} ${whom}`}.`;
  if (now.length > 0 && then.length > 0) {
    if (came === "" && went === "") return speak.otherRole(quoted(now, language), what, before, after, now.length > 1) + end;
    if (went === "") return speak.joins(came, what, quoted(then, language), without(now, then).length > 1) + end;
    if (came === "") return speak.leaves(went, what, quoted(now, language), without(then, now).length > 1, now.length > 1) + end;
    return speak.takesOver(quoted(now, language), what, quoted(then, language), now.length > 1) + end;
  }
  if (now.length > 0) return speak.takesOn(quoted(now, language), what, before, now.length > 1) + end;
  if (then.length > 0) return speak.givesUp(quoted(then, language), what, after, then.length > 1) + end;
  return speak.changes(what, before, after) + end;
}

/** Who has a step, by title: nobody where it is suspended, excluded or open. */
function holdersOf(answer: Answer | Lack): readonly string[] {
  if (typeof answer === "string") return [];
  const { verdict, titles } = answer;
  return verdict === "responsible" || verdict === "shared" || verdict === "contradictory" ? titles : [];
}

function stateIn(answer: Answer | Lack, language: Language, lacking: Readonly<Record<Lack, string>>): string {
  return typeof answer === "string" ? lacking[answer] : states[language][answer.verdict];
}

function without(titles: readonly string[], others: readonly string[]): readonly string[] {
  return titles.filter((title) => !others.includes(title));
}

function quoted(titles: readonly string[], language: Language): string {
  const [left, right] = language === "de" ? ["„", "“"] : ["“", "”"];
  return listed(
    titles.map((title) => `${left}${title}${right}`),
    language === "de" ? "und" : "and",
  );
}

const sentences = {
  en: {
    before: { people: "there could be no such people", step: "there was no such step" },
    now: { people: "there can be no such people", step: "there is no such step any more" },
    takesOver: (now: string, step: string, then: string, many: boolean) => `${now} ${many ? "take" : "takes"} over ${step} from ${then}`,
    joins: (came: string, step: string, then: string, many: boolean) => `${came} ${many ? "join" : "joins"} ${then} in ${step}`,
    leaves: (went: string, step: string, stays: string, many: boolean, several: boolean) =>
      `${went} ${many ? "leave" : "leaves"} ${step}, and ${stays} ${several ? "stay" : "stays"} responsible`,
    otherRole: (now: string, step: string, before: string, after: string, many: boolean) =>
      `${now} ${many ? "have" : "has"} another part in ${step} (before: ${before}; now: ${after})`,
    takesOn: (now: string, step: string, before: string, many: boolean) => `${now} ${many ? "take" : "takes"} on ${step} (before: ${before})`,
    givesUp: (then: string, step: string, after: string, many: boolean) => `${then} ${many ? "give" : "gives"} up ${step} (now: ${after})`,
    changes: (step: string, before: string, after: string) => `${step} has changed (before: ${before}; now: ${after})`,
  },
  de: {
    before: { people: "solche Personen konnte es nicht geben", step: "den Schritt gab es nicht" },
    now: { people: "solche Personen kann es nicht geben", step: "den Schritt gibt es nicht mehr" },
    takesOver: (now: string, step: string, then: string, many: boolean) => `${now} ${many ? "übernehmen" : "übernimmt"} ${step} von ${then}`,
    joins: (came: string, step: string, then: string, many: boolean) => `${came} ${many ? "kommen" : "kommt"} bei ${step} zu ${then} hinzu`,
    leaves: (went: string, step: string, stays: string, many: boolean, several: boolean) =>
      `${went} ${many ? "scheiden" : "scheidet"} bei ${step} aus, und ${stays} ${several ? "bleiben" : "bleibt"} zuständig`,
    otherRole: (now: string, step: string, before: string, after: string, many: boolean) =>
      `${now} ${many ? "haben" : "hat"} bei ${step} eine andere Rolle (bisher: ${before}; nun: ${after})`,
    takesOn: (now: string, step: string, before: string, many: boolean) => `${now} ${many ? "übernehmen" : "übernimmt"} ${step} (bisher: ${before})`,
    givesUp: (then: string, step: string, after: string, many: boolean) => `${then} ${many ? "geben" : "gibt"} ${step} ab (nun: ${after})`,
    changes: (step: string, before: string, after: string) => `${step} hat sich geändert (bisher: ${before}; nun: ${after})`,
  },
} as const;

const states: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  en: {
    responsible: "it is settled who is responsible",
    shared: "it is not settled who leads",
    suspended: "the responsibility is suspended",
    clarify: "it is to be clarified who is responsible",
    open: "nobody is responsible",
    excluded: "the law leaves these people out",
    contradictory: "somebody is responsible although the law leaves these people out",
    "not-applicable": "the step does not apply",
  },
  de: {
    responsible: "die Zuständigkeit ist geklärt",
    shared: "die Federführung ist nicht geklärt",
    suspended: "die Zuständigkeit ruht",
    clarify: "die Zuständigkeit ist zu klären",
    open: "niemand ist zuständig",
    excluded: "das Gesetz nimmt diese Personen aus",
    contradictory: "jemand ist zuständig, obwohl das Gesetz diese Personen ausnimmt",
    "not-applicable": "der Schritt betrifft sie nicht",
  },
};
