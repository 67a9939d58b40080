import { dutiesAt, openAt, titleAt } from "@kurzweg/analysis";
import { type AstNode, pathOf, type Region as RegionNode } from "@kurzweg/language";
import type { Step } from "@kurzweg/model";
import type { CodeLens } from "vscode-languageserver";
import { coverageInWords } from "../cards/region.ts";
import { wordsIn } from "../cards/words.ts";
import { nameSpan } from "../names/target.ts";
import { rangeBetween } from "../positions.ts";
import { passagesOf } from "../view/passages.ts";
import type { View } from "../view/view.ts";

/** What a lens has to be worked out for when it is seen. */
export interface LensData {
  readonly uri: string;
  readonly step: string;
}

/** The lines above declarations; those of steps are worked out when they are seen. */
export function lensesIn(view: View): readonly CodeLens[] {
  const { document } = view.here;
  if (!view.last) return [];
  const { header } = document.file;
  return [
    ...(header?.$type === "Region" ? lens(header as RegionNode, coverageInWords(view), view) : []),
    ...(view.within.counts ? document.all("Step").flatMap((node) => stepLens(node, view)) : []),
    ...[...document.all("Body"), ...document.all("Unit")].flatMap((node) => lens(node, handoffsInWords(node.name ? pathOf(node) : "", view), view)),
  ];
}

function stepLens(node: AstNode, view: View): readonly CodeLens[] {
  const span = nameSpan(node);
  const { name } = node as { readonly name?: string };
  if (!span || !name) return [];
  return [{ range: rangeBetween(span, view.here.document.lines), data: { uri: view.here.uri, step: name } satisfies LensData }];
}

function lens(node: AstNode, words: string | undefined, view: View): readonly CodeLens[] {
  const span = nameSpan(node);
  return span && words ? [{ range: rangeBetween(span, view.here.document.lines), command: shown(words) }] : [];
}

/** Words that do nothing when they are clicked. */
function shown(title: string): { readonly title: string; readonly command: string } {
  return { title, command: "" };
}

/** Fills in the words of a step. */
export function resolved(lens: CodeLens, { step: name }: LensData, view: View): CodeLens {
  const step = view.last?.steps.find((each) => each.name === name);
  return { ...lens, command: shown((step && doersInWords(step, view)) ?? "") };
}

/** Longer lines above a step are not read. */
const LONGEST = 120;

/** Who is responsible at a step and for whom; without the people where that gets long. */
function doersInWords(step: Step, { last: analysis, language }: View): string | undefined {
  if (!analysis) return undefined;
  const words = wordsIn(language);
  const open = openAt(step, analysis);
  const doers = dutiesAt(step, analysis)
    .filter(({ role, suspended }) => (role === "responsible" || role === "leads") && suspended === undefined)
    .map(({ body, people }) => ({ who: titleAt(body, analysis), people }));
  const all = [...doers, ...(open === undefined ? [] : [{ who: words.nobodyShort, people: open }])];
  const long = all.map(({ who, people }) => `${who}${words.people(people)}`).join(" · ");
  return long.length <= LONGEST ? long : [...new Set(all.map(({ who }) => who))].join(" · ");
}

const handoffWords = {
  en: {
    in: (count: number) => `${count} ${count === 1 ? "hand-off" : "hand-offs"} in`,
    out: (count: number) => `${count} out`,
    missing: (count: number) => `${count} missing`,
  },
  de: {
    in: (count: number) => `${count} ${count === 1 ? "Übergabe" : "Übergaben"} hierher`,
    out: (count: number) => `${count} von hier`,
    missing: (count: number) => (count === 1 ? "1 fehlt" : `${count} fehlen`),
  },
} as const;

/** “2 hand-offs in · 1 out · 1 missing”; nothing where there are none. */
function handoffsInWords(path: string, view: View): string | undefined {
  const passages = path === "" ? [] : passagesOf(path, view);
  if (passages.length === 0) return undefined;
  const declared = passages.filter(({ handoff }) => handoff !== undefined);
  const missing = passages.length - declared.length;
  const words = handoffWords[view.language];
  const count = (direction: "in" | "out"): number => declared.filter((each) => each.direction === direction).length;
  return [words.in(count("in")), words.out(count("out")), ...(missing > 0 ? [words.missing(missing)] : [])].join(" · ");
}
