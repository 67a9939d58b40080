import { quoted } from "@kurzweg/language";
import { closest } from "@kurzweg/model";
import { type Fix, problemOf } from "./fix.ts";
import { importable, importPath } from "./import-edits.ts";

const codes = ["import/missing", "import/folder"] as const;
/** More files than these confuse. */
const MOST = 3;

/** An import leads to a file that exists: the one that is spelt like it, or one in the folder that it names. */
export const correctImport: Fix = {
  codes,
  async *propose(situation) {
    const { document, language } = situation;
    const problem = problemOf(situation, ...codes);
    if (!problem) return;
    const written = problem.details.path.replaceAll("\\", "/").replace(/\.region$|\/+$/g, "");
    const files = await importable(situation);
    const paths = files.map((uri) => importPath(document.uri, uri));
    const inside = paths.filter((path) => path.startsWith(`${written}/`));
    const close = closest(written, paths) ?? paths.find((path) => nameOf(path) === nameOf(written));
    const offered = inside.length > 0 ? inside.slice(0, MOST) : close === undefined ? [] : [close];
    for (const path of offered)
      yield { title: titles[language](path), edits: [{ document, ...problem.span, text: quoted(path) }], preferred: offered.length === 1 };
  },
};

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

const titles = {
  en: (path: string) => `Import “${path}”`,
  de: (path: string) => `„${path}“ importieren`,
} as const;
