import type { Chapter } from "../document.ts";
import type { Context } from "../context.ts";

/** The whole at a glance. */
export function network({ words, region, recipient }: Context): Chapter {
  const { network: word } = words;
  const isTogether = region.partnerships.length > 0 || region.workshops.length > 0;
  return {
    anchor: "network",
    title: words.chapters.network,
    blocks: [
      { is: "picture", anchor: "picture-handoffs", view: "handoffs", caption: word.handoffs, body: recipient },
      ...(isTogether && recipient === undefined ? [{ is: "picture" as const, anchor: "picture-map", view: "map", caption: word.bodies }] : []),
    ],
  };
}
