import type { Context } from "../exports/context.ts";
import { type ExportKind, type Exported, oneFile, startsWith } from "../exports/kind.ts";
import { json } from "../exports/texts.ts";
import { tablesOf } from "./fill.ts";
import { nested } from "./nested.ts";
import { isOwnFile, packageOf } from "./package.ts";

const GENERATOR = "Kurzweg";

/** Services and organisations for directories (Open Referral HSDS 3.0). */
export const hsds: ExportKind = {
  name: "hsds",
  formats: [
    { name: "json", endings: ["json"], writes: "text", write: page, isOwn: startsWith(`"generator": "${GENERATOR}"`) },
    { name: "datapackage", endings: [], writes: "folder", write: folder, isOwn: isOwnFile },
  ],
};

/** All services as one page of the interface of the specification, and, beside them, all organisations. */
function page(context: Context): Exported {
  const { services, organizations } = nested(tablesOf(context));
  const losses = lossesOf(context);
  const data = {
    generator: GENERATOR,
    version: "3.0",
    note: losses.join(" "),
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    contents: services,
    organizations,
  };
  return oneFile(json(data), losses);
}

function folder(context: Context): Exported {
  const losses = lossesOf(context);
  return { files: packageOf(tablesOf(context), losses.join(" "), context), losses };
}

function lossesOf({ words }: Context): readonly string[] {
  return [words.losses.hsds];
}
