import { titleIn, titleOf, type Region, type Title } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";

interface Needed {
  readonly from: string;
  readonly to: string;
  readonly step: string;
  readonly transition?: string | undefined;
}

const blanks = {
  en: { passes: "What is handed on", via: "By which way" },
  de: { passes: "Was übergeben wird", via: "Auf welchem Weg" },
} as const;

/** The text of a hand-off declaration that would mend a finding, ready to be inserted; what only the network knows is left as comments. */
export function suggestedHandoff({ from, to, step, transition }: Needed, analysis: Analysis): string {
  const { region, language } = analysis;
  const name = freeName([step, transition ? `at-${transition}` : "", `from-${from}-to-${to}`].filter(Boolean).join("-"), region);
  const lines = [
    `handoff ${name} ${titleText(step, from, to, analysis)} {`,
    `  from ${from} to ${to}`,
    ...(transition ? [`  on ${transition}`] : []),
    `  for ${step}`,
    `  // passes "${blanks[language].passes}"`,
    `  // via "${blanks[language].via}"`,
    "  // within 10 working days",
    '  // law "§ …"',
    "}",
  ];
  return lines.join("\n");
}

function freeName(name: string, region: Region): string {
  const taken = new Set(region.handoffs.map((handoff) => handoff.name));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  return free;
}

/** “Housing: Social welfare office → Job centre” in every language of the file. */
function titleText(step: string, from: string, to: string, { region, offices }: Analysis): string {
  const things = [region.steps.find(({ name }) => name === step), ...[from, to].map((path) => offices.find((office) => office.path === path)?.unit)];
  const inLanguage = (language: string): string => {
    const [what = step, giver = from, taker = to] = things.map((thing) => thing && wordsOf(thing, language));
    return `"${`${what}: ${giver} → ${taker}`.replaceAll('"', "'")}"`;
  };
  const [first = "en", ...others] = region.languages;
  return [inLanguage(first), ...others.map((language) => `${inLanguage(language)}@${language}`)].join(" ");
}

function wordsOf(thing: { readonly name: string; readonly title?: Title | undefined }, language: string): string {
  return thing.title ? titleIn(thing.title, language) : titleOf(thing, language);
}
