import { titleOf } from "@kurzweg/model";
import { paragraph, section } from "../blocks.ts";
import { anchorOf, type Context, withUnits } from "../context.ts";
import type { Chapter } from "../document.ts";
import { contactTable } from "./contact-table.ts";

/** Whom to ask, by body. */
export function contacts(context: Context): Chapter {
  const { region, words, language, edition } = context;
  const blocks = region.bodies.flatMap((body) => {
    const own = withUnits(body).flatMap((unit) => unit.contacts);
    const title = titleOf(body, language);
    const anchor = `contacts-of-${anchorOf("body", body.path)}`;
    return section(anchor, title, contactTable(`${anchor}-table`, words.contact.caption(title), own, context, true));
  });
  return {
    anchor: "contacts",
    title: words.chapters.contacts,
    blocks: [...(edition === "public" ? [paragraph(words.contact.publicNote)] : []), ...(blocks.length > 0 ? blocks : [paragraph(words.contact.none)])],
  };
}
