import { blank, insertAmong, isBundled, quoted } from "@kurzweg/language";
import { titleIn, titleOf } from "@kurzweg/model";
import type { Fix } from "./fix.ts";

/** A body of a kind that the network needs is declared. */
export const declareKindBody: Fix = {
  codes: ["region/missing-kind"],
  *propose({ finding, snapshot, language }) {
    const { document, region, linked } = snapshot;
    const kind = region.kinds.find(({ name }) => name === finding.subject.kind);
    if (!kind || isBundled(document.uri)) return;
    const taken = linked.scope.all.get("body");
    let name = kind.name;
    for (let number = 2; taken?.has(name); number++) name = `${kind.name}-${number}`;
    const [first = "en", ...others] = region.languages;
    const words = (tag: string): string => (kind.title ? titleIn(kind.title, tag) : kind.name);
    const title = [blank(quoted(words(first))), ...others.map((tag) => `${quoted(words(tag))}@${tag}`)].join(" ");
    const text = `body ${name} ${title} is ${kind.name}`;
    const edit = insertAmong("Body", text, document, false);
    if (edit) yield { title: titles[language](titleOf(kind, language)), edits: [edit], preferred: true };
  },
};

const titles = {
  en: (kind: string) => `Declare a body of the kind “${kind}”`,
  de: (kind: string) => `Stelle der Art „${kind}“ vereinbaren`,
} as const;
