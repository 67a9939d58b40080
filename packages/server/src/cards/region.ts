import { openSteps } from "@kurzweg/analysis";
import { type Document, fileNameOf, importUri, isBundled } from "@kurzweg/language";
import { isDate, nounOf, type Region, titleOf } from "@kurzweg/model";
import { type Thing, titleOfNode } from "../names/thing.ts";
import type { View } from "../view/view.ts";
import { dayInWords } from "./days.ts";
import { type Card, heading, joined, labelled, linesOf, plain } from "./markdown.ts";
import { actorTitle, described } from "./things.ts";
import { wordsIn } from "./words.ts";

/** A region: what day it describes, what it builds on, and how far it is. */
export function regionCard(thing: Thing & { readonly is: "region" }, view: View): Card {
  const { item } = thing;
  const { language } = view;
  const catalogues = item.catalogues.map((catalogue) => plain(titleOf(catalogue, language)));
  return [
    heading(thing, view),
    coverageInWords(view),
    linesOf(
      labelled("asOf", dayInWords(view.asOf, language), view),
      labelled("key", item.key, view),
      labelled("coordinator", item.coordinator && actorTitle(item.coordinator.name, view), view),
      joined(catalogues, view),
    ),
    ...described(item, view),
  ];
}

export function catalogueCard(thing: Thing & { readonly is: "catalogue" }, view: View): Card {
  const { checked } = thing.item;
  const { language } = view;
  return [heading(thing, view, checked && isDate(checked) ? wordsIn(language).checked(dayInWords(checked, language)) : undefined)];
}

/** “8 of 9 steps covered · 2 hand-offs missing”, as a check counts them. */
export function coverageInWords({ region, findings, language, last, within }: View): string | undefined {
  if (!last || !within.counts || region.unread.people) return undefined;
  const all = region.steps.length;
  if (all === 0) return undefined;
  const missing = findings.filter(({ code, accepted }) => code === "handoff/missing" && !accepted).length;
  const words = totals[language];
  return [words.steps(all - openSteps(region, findings).size, all), ...(missing > 0 ? [words.missing(missing)] : [])].join(" · ");
}

const totals = {
  en: {
    steps: (covered: number, all: number) => `${covered} of ${all} ${all === 1 ? "step" : "steps"} covered`,
    missing: (count: number) => `${count} ${count === 1 ? "hand-off" : "hand-offs"} missing`,
  },
  de: {
    steps: (covered: number, all: number) => `${covered} von ${all} ${all === 1 ? "Schritt" : "Schritten"} abgedeckt`,
    missing: (count: number) => `${count} ${count === 1 ? "Übergabe fehlt" : "Übergaben fehlen"}`,
  },
} as const;

/** What an import brings: the title of the catalogue or region, else the name of the file, and what is declared in it. */
export function importCard(path: string, view: View): Card {
  const document = importedBy(path, view);
  if (!document) return [];
  const { header } = document.file;
  const words = wordsIn(view.language);
  const title = (header && titleOfNode(header, view.language)) ?? header?.name ?? path;
  const sort = header ? [nounOf(header.$type === "Region" ? "region" : "catalogue", view.language).word] : [];
  const checked = header?.checked.find(isDate);
  const counted = contentOf(view.region, document.uri).map(([label, count]) => `${count} ${label[view.language][count === 1 ? 0 : 1]}`);
  return [
    [`**${plain(title)}**`, ...sort, `\`${isBundled(path) ? path : fileNameOf(document.uri)}\``].join(" · "),
    checked && words.checked(dayInWords(checked, view.language)),
    joined(counted, view),
  ];
}

/** The document that an import of a file leads to. */
export function importedBy(path: string, { here }: Pick<View, "here">): Document | undefined {
  const uri = isBundled(path) ? path.replace(/\.region$/, "") : importUri(here.uri, path);
  return uri === undefined ? undefined : here.documentAt(uri);
}

type Noun = Readonly<Record<"en" | "de", readonly [one: string, many: string]>>;

const nouns = {
  dimensions: { en: ["dimension", "dimensions"], de: ["Merkmal", "Merkmale"] },
  steps: { en: ["step", "steps"], de: ["Schritt", "Schritte"] },
  kinds: { en: ["kind of body", "kinds of body"], de: ["Art von Stelle", "Arten von Stellen"] },
  bodies: { en: ["body", "bodies"], de: ["Stelle", "Stellen"] },
  handoffs: { en: ["hand-off", "hand-offs"], de: ["Übergabe", "Übergaben"] },
} as const satisfies Readonly<Record<string, Noun>>;

function contentOf(region: Region, uri: string): readonly (readonly [Noun, number])[] {
  return (["dimensions", "steps", "kinds", "bodies", "handoffs"] as const).flatMap((list) => {
    const count = region[list].filter(({ place }) => place.file === uri).length;
    return count > 0 ? [[nouns[list], count] as const] : [];
  });
}
