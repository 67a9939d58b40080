import { titleOf } from "@kurzweg/model";
import type { Material } from "../material.ts";
import { forBody } from "../edition/pack.ts";
import { publicMaterial } from "../edition/public.ts";
import { fact, facts, paragraph } from "./blocks.ts";
import { changesInWords } from "./chapters/changes.ts";
import { checkedCatalogues } from "./chapters/glossary.ts";
import { chapters } from "./chapters/index.ts";
import { bodyLink, type Context, contextOf, day, linked, nameOf, notesOf, type Wish } from "./context.ts";
import type { Block, InterfaceDocument } from "./document.ts";

/** Writes the document of a region, for an edition and for everybody or one body, as data. */
export function documentOf(material: Material, wish: Wish): Written {
  const own = wish.recipient === undefined ? material : forBody(material, wish.recipient);
  const shown = wish.edition === "public" ? publicMaterial(own) : own;
  const context = contextOf(shown, wish);
  const { region, language, words, overview } = context;
  const document: InterfaceDocument = {
    language,
    edition: wish.edition,
    name: region.name,
    title: titleOf(region, language),
    subtitle: words.document,
    asOf: overview.asOf,
    recipient: wish.recipient === undefined ? undefined : nameOf(region.bodies, wish.recipient, context),
    front: front(context),
    chapters: chapters.map((chapter) => chapter(context)).filter(({ blocks }) => blocks.length > 0),
  };
  return { document, material: shown };
}

/** A document, and what of the region it may show. */
export interface Written {
  readonly document: InterfaceDocument;
  readonly material: Material;
}

function front(context: Context): readonly Block[] {
  const { region, overview, words, edition, recipient, meetings } = context;
  const { front: word } = words;
  const [next] = meetings;
  const changed = changesInWords(context);
  return [
    ...notesOf(region.notes, context).map((text) => paragraph(...text)),
    ...facts(
      recipient === undefined ? undefined : fact(word.recipient, [bodyLink(recipient, context)]),
      fact(word.edition, [word.editionAbout[edition]]),
      fact(word.asOf, [day(overview.asOf, context)]),
      fact(word.validity, [word.valid(day(overview.asOf, context))]),
      changed === undefined ? undefined : fact(words.chapters.changes, [{ text: changed, to: "#changes" }]),
      fact(word.key, region.key === undefined ? [] : [region.key]),
      fact(word.coordinator, region.coordinator ? [bodyLink(region.coordinator.name, context)] : []),
      fact(word.catalogues, ...checkedCatalogues(context).map((text) => [text])),
      next && fact(word.next, [`${day(next.on, context)}: `, linked(nameOf(region.workshops, next.workshop, context), "workshop", next.workshop, context)]),
    ),
    ...notSettled(context),
  ];
}

/** What the reader should know first: how much is open. */
function notSettled({ findings, words }: Context): readonly Block[] {
  const open = findings.filter(({ accepted, severity }) => accepted === null && severity !== "hint").length;
  if (open === 0) return [paragraph(words.front.noOpenPoints)];
  return [{ is: "notice", text: [words.front.openPoints(open), ` ${words.front.see} `, { text: words.chapters.open, to: "#open" }] }];
}
