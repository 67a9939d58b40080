import { type Change, type Comparison, dateInWords, type Finding, type Language, type Weight } from "@kurzweg/model";
import { words } from "./words.ts";

/** What a comparison shows, in the same order in every format. */
export interface Outline {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly sections: readonly Section[];
  readonly sum: string;
}

export interface Section {
  readonly heading: string;
  readonly weight?: Weight | undefined;
  readonly groups: readonly { readonly heading?: string | undefined; readonly lines: readonly string[] }[];
}

const weights: readonly Weight[] = ["needs-agreement", "to-inform", "editorial"];

/** Changes by what they ask for and by body, each body with all that concerns it; then findings. */
export function outlineOf(compared: Comparison, from: string, to: string, language: Language): Outline {
  const word = words[language];
  const sections = weights.flatMap((weight): Section[] => {
    const changes = compared.changes.filter((change) => change.weight === weight);
    return changes.length > 0 ? [{ heading: word.weights[weight], weight, groups: byBody(changes, compared, language) }] : [];
  });
  const changed = compared.changed.map(({ is, says }) => `${lineOf(is, language)} ${says}`);
  const findings = (["came", "changed", "accepted", "went"] as const).flatMap((which): Section[] => {
    const lines = which === "changed" ? changed : compared[which].map((finding) => lineOf(finding, language));
    return lines.length > 0 ? [{ heading: word[which], groups: [{ lines }] }] : [];
  });
  return {
    title: compared.title,
    from: labelOf(from, compared.before.asOf, language),
    to: labelOf(to || word.now, compared.after.asOf, language),
    sections: [...sections, ...findings],
    sum: sumOf(compared, language),
  };
}

function labelOf(label: string, day: string, language: Language): string {
  const date = dateInWords(day, language);
  return label === day ? date : `${label} (${date})`;
}

function lineOf({ severity, code, message, accepted }: Finding, language: Language): string {
  const word = words[language];
  return `${word.severities[severity]} ${code}: ${message}${accepted ? word.acceptedUntil(accepted.until, accepted.because) : ""}`;
}

function byBody(changes: readonly Change[], { titles }: Comparison, language: Language): Section["groups"] {
  const bodies = [...new Set(changes.flatMap((change) => change.bodies))].sort((left, right) => position(left) - position(right));
  const common = changes.filter((change) => change.bodies.length === 0).map(({ says }) => says);
  const groups = bodies.map((body) => ({
    heading: titles[body] ?? body,
    lines: changes.filter((change) => change.bodies.includes(body)).map(({ says }) => says),
  }));
  return [...groups, ...(common.length > 0 ? [{ heading: groups.length > 0 ? words[language].network : undefined, lines: common }] : [])];

  function position(body: string): number {
    const index = Object.keys(titles).indexOf(body);
    return index < 0 ? Number.MAX_SAFE_INTEGER : index;
  }
}

/** Whether there is anything to tell. */
export function hasChanged({ changes, came, changed, accepted, went }: Comparison): boolean {
  return changes.length + came.length + changed.length + accepted.length + went.length > 0;
}

/** The counts in a sentence. */
export function sumOf(compared: Comparison, language: Language): string {
  const { changes, came, changed, accepted, went } = compared;
  const count = (weight: Weight): number => changes.filter((change) => change.weight === weight).length;
  if (!hasChanged(compared)) return words[language].none;
  return words[language].sum({
    "needs-agreement": count("needs-agreement"),
    "to-inform": count("to-inform"),
    editorial: count("editorial"),
    came: came.length,
    changed: changed.length,
    accepted: accepted.length,
    went: went.length,
  });
}
