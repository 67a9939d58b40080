import type { Context } from "../exports/context.ts";
import { type ExportKind, type Exported, oneFile, startsWith } from "../exports/kind.ts";
import { cpsvAp } from "./cpsv-ap.ts";
import { MADE_BY } from "./nodes.ts";
import { schemaOrg } from "./schema-org.ts";

const isOwn = startsWith(MADE_BY);

/** Bodies, contacts and services as linked data. */
export const jsonld: ExportKind = {
  name: "jsonld",
  formats: [
    {
      name: "schema-org",
      endings: ["jsonld", "json"],
      writes: "text",
      write: (context) => withNote(schemaOrg, [context.words.losses.schemaOrg], context),
      isOwn,
    },
    { name: "cpsv-ap", endings: ["jsonld", "json"], writes: "text", write: (context) => withNote(cpsvAp, [context.words.losses.cpsvAp], context), isOwn },
  ],
};

function withNote(write: (context: Context, note: string) => string, losses: readonly string[], context: Context): Exported {
  return oneFile(write(context, losses.join(" ")), losses);
}
