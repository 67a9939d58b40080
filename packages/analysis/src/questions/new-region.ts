import type { Body, Kind, Language, Region, Step, Title } from "@kurzweg/model";
import { titleIn } from "@kurzweg/model";
import { type Analysis, analysisOf } from "../analysis.ts";
import { suspendedAt } from "../rules/coverage-suspended.ts";
import { conditionText } from "../words/condition.ts";
import { groupsOf } from "../words/people.ts";

/** What is known of a region before anything is agreed. */
export interface RegionFacts {
  readonly name: string;
  readonly title: string;
  /** Language tags; the first one is that of texts without a tag. */
  readonly languages: readonly string[];
  /** The official municipality key. */
  readonly key?: string | undefined;
  /** How the file imports the catalogue, such as `kurzweg:germany`. */
  readonly catalogue: string;
  /** The day for which the law is looked up. */
  readonly asOf: string;
}

/** Longer conditions are left to be worked out: the check says them in words. */
const LONGEST = 120;

/**
 * The text of a new region that builds on a catalogue: a body for each kind that the law names, and as comments, ready to
 * be completed, what the law leaves open.
 */
export function newRegionText(catalogue: Region, facts: RegionFacts): string {
  const language: Language = facts.languages[0]?.startsWith("de") ? "de" : "en";
  const say = words[language];
  const statutory = catalogue.kinds.filter((kind) => kind.statutory);
  const others = catalogue.kinds.filter((kind) => !kind.statutory);
  const analysis = analysisOf({ ...catalogue, is: "region", bodies: statutory.map(bodyOf) }, { asOf: facts.asOf, language });
  const further = others.length > 0 ? [say.further, others.map((kind) => commented(furtherBody(kind, analysis, facts))).join("\n")] : [];
  const open = openSteps(analysis, facts);
  return `${[
    header(facts, say),
    `import ${quoted(facts.catalogue)}`,
    say.bodies,
    statutory.map((kind) => body(kind, catalogue, facts, say)).join("\n"),
    ...further,
    ...(open.length > 0 ? [say.open, open.map((part) => commented(part)).join("\n//\n")] : []),
    say.next,
  ].join("\n\n")}\n`;
}

function header({ name, title, languages, key }: RegionFacts, say: (typeof words)[Language]): string {
  const lines = [...(key ? [`key "${key}"`] : []), `language ${languages.length > 0 ? languages.join(", ") : "en"}`, say.coordinator];
  return [`region ${name} ${quoted(title)} {`, ...lines.map((line) => `  ${line}`), "}"].join("\n");
}

function body(kind: Kind, catalogue: Region, facts: RegionFacts, say: (typeof words)[Language]): string {
  return [`body ${kind.name}${titlesOf(kind.title, facts, catalogue)} is ${kind.name} {`, `  // ${say.contact}`, "}"].join("\n");
}

/** A body that may or may not exist, with the steps that it would take on. */
function furtherBody(kind: Kind, { region }: Analysis, facts: RegionFacts): string {
  const language = facts.languages[0] ?? "en";
  const steps = new Set(
    kind.assignments.filter(({ role }) => role === "responsible" || role === "leads").flatMap(({ steps: named }) => named.map(({ name }) => name)),
  );
  const titles = region.steps.flatMap((step) => (steps.has(step.name) ? [step.title ? titleIn(step.title, language) : step.name] : []));
  return `body ${kind.name}${titlesOf(kind.title, facts, region)} is ${kind.name} {}${titles.length > 0 ? `  // ${titles.join(", ")}` : ""}`;
}

/** The steps for which nobody is responsible by law, or not for everybody, by phase. */
function openSteps(analysis: Analysis, facts: RegionFacts): readonly string[] {
  const { region } = analysis;
  const language = facts.languages[0] ?? "en";
  const phases = [...region.phases.map(({ name, title }) => ({ name, title })), { name: undefined, title: undefined }];
  return phases.flatMap(({ name, title }) => {
    const lines = analysis.steps.filter(({ phase }) => phase === name).flatMap((step) => openStep(step, analysis, language));
    return lines.length > 0 ? [[...(name === undefined ? [] : [title ? titleIn(title, language) : name]), ...lines.map((line) => `  ${line}`)].join("\n")] : [];
  });
}

function openStep(step: Step, analysis: Analysis, language: string): readonly string[] {
  const suspended = suspendedAt(step, analysis);
  const people = [...analysis.open(step), ...suspended];
  if (people.length === 0) return [];
  const say = words[analysis.language];
  const title = step.title ? titleIn(step.title, language) : step.name;
  const remarks = [...(step.optional ? [say.optional] : []), ...(suspended.length > 0 ? [say.suspended] : [])];
  const note = remarks.length > 0 ? `${title} (${remarks.join(", ")})` : title;
  if (analysis.responsible(step).length === 0) return [`responsible for ${step.name}  // ${note}`];
  const condition = conditionText(groupsOf(people, analysis.space).boxes, analysis.space, analysis.region);
  return [`responsible for ${step.name} when ${condition.length > LONGEST ? "…" : condition}  // ${note}`];
}

function titlesOf(title: Title | undefined, { languages }: RegionFacts, catalogue: Region): string {
  if (!title) return "";
  const [first = "en", ...others] = languages;
  const translated = others.flatMap((language) => {
    const words = title.translations[language] ?? (language === catalogue.languages[0] ? title.text : undefined);
    return words === undefined ? [] : [` ${quoted(words)}@${language}`];
  });
  return ` ${quoted(titleIn(title, first))}${translated.join("")}`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

function commented(text: string): string {
  return text
    .split("\n")
    .map((line) => `// ${line}`)
    .join("\n");
}

/** A body of a kind, about which nothing else is known. */
function bodyOf({ name, title, place }: Kind): Body {
  const nothing = { units: [], contacts: [], assignments: [], exceptions: [], serves: [], laws: [], notes: [] };
  return { name, title, place, path: name, kinds: [{ name, place }], ...nothing };
}

const words = {
  en: {
    coordinator: "// coordinator …",
    bodies: "// ---- Who is responsible by law ----\n// Write what each body is called here, and add its contact. Remove bodies that do not exist.",
    contact: 'contact desk "Front desk" { email "…" }',
    further: "// ---- Who else there may be ----\n// Take out the “//” before the bodies that exist here. Behind each stand the steps that it takes on.",
    open: "// ---- What the law leaves to the region ----\n// Copy each line into the body that takes the step on. “when” says for whom it is still open.",
    optional: "optional",
    suspended: "suspended until further notice",
    next: "// ---- What comes next ----\n// The check now says for whom nobody is responsible, and which hand-offs are missing.",
  },
  de: {
    coordinator: "// coordinator …",
    bodies:
      "// ---- Wer von Gesetzes wegen zuständig ist ----\n// Schreiben Sie, wie jede Stelle hier heißt, und ergänzen Sie ihren Kontakt. Entfernen Sie Stellen, die es nicht gibt.",
    contact: 'contact empfang "Empfang" { email "…" }',
    further:
      "// ---- Wen es sonst noch geben kann ----\n// Entfernen Sie „//“ vor den Stellen, die es hier gibt. Dahinter stehen die Schritte, die sie übernehmen.",
    open: "// ---- Was das Gesetz der Region überlässt ----\n// Übernehmen Sie jede Zeile in die Stelle, die den Schritt übernimmt. „when“ sagt, für wen er noch offen ist.",
    optional: "freiwillig",
    suspended: "bis auf Weiteres ausgesetzt",
    next: "// ---- Wie es weitergeht ----\n// Die Prüfung sagt nun, für wen niemand zuständig ist und welche Übergaben fehlen.",
  },
} as const;
