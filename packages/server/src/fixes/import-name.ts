import { declarationsOf, type Document, documentOf, sortsOfType } from "@kurzweg/language";
import type { Sort } from "@kurzweg/model";
import { type Fix, problemOf, type Situation } from "./fix.ts";
import { importable, importPath, insertImport } from "./import-edits.ts";

/** More files than these confuse. */
const MOST = 3;
/** For how many milliseconds files are searched: whoever has clicked waits. */
const PATIENCE = 500;

/** A name that another file declares is known when that file is imported. */
export const importName: Fix = {
  codes: ["name/unknown"],
  async *propose(situation) {
    const { document, language } = situation;
    const problem = problemOf(situation, "name/unknown");
    if (!problem) return;
    const { name, sort } = problem.details;
    const sorts = Object.values(sortsOfType).find((each) => each.sort === sort)?.among ?? [];
    let count = 0;
    for await (const file of filesDeclaring(name, sorts, situation)) {
      const path = importPath(document.uri, file.uri);
      yield { title: titles[language](path, name), edits: [insertImport(path, document)] };
      if (++count === MOST) return;
    }
  },
};

/** The catalogues and files of the workspace that declare a name and could be imported here. */
async function* filesDeclaring(name: string, sorts: readonly Sort[], situation: Situation): AsyncIterable<Document> {
  const { document, session, linked } = situation;
  const { host, importers, texts } = session;
  const importing = new Set(await importers.of(document.uri));
  const known = new Set([document.uri, ...linked.imported.map((each) => each.document.uri), ...importing]);
  const end = host.now() + PATIENCE;
  for (const uri of [...host.catalogues.map((catalogue) => `kurzweg:${catalogue}`), ...(await importable(situation))]) {
    if (host.now() > end) return;
    if (known.has(uri)) continue;
    const open = texts.get(uri)?.getText();
    const content = open === undefined ? await host.read(uri) : { is: "text" as const, text: open };
    if (content.is !== "text" || !content.text.includes(name.slice(name.lastIndexOf("/") + 1))) continue;
    const file = documentOf(uri, content.text);
    if (file.file.header?.$type !== "Region" && declares(file, name, sorts) && !clashes(file, linked)) yield file;
  }
}

function declares(document: Document, name: string, sorts: readonly Sort[]): boolean {
  return [...declarationsOf(document)].some((declared) => declared.name === name && sorts.includes(declared.sort));
}

/** Whether a file declares a name that is already declared here. */
function clashes(document: Document, { scope }: Situation["linked"]): boolean {
  return [...declarationsOf(document)].some(({ sort, name }) => scope.all.get(sort)?.has(name) === true);
}

const titles = {
  en: (path: string, name: string) => `Import “${path}”, which declares “${name}”`,
  de: (path: string, name: string) => `„${path}“ importieren, wo „${name}“ vereinbart ist`,
} as const;
