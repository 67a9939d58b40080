import { type Import, remove, spanOf } from "@kurzweg/language";
import { type Fix, problemOf } from "./fix.ts";
import { insertImport } from "./import-edits.ts";

/** An import that comes too late moves up to the others. */
export const moveImport: Fix = {
  codes: ["import/late"],
  *propose(situation) {
    const { document, language } = situation;
    const problem = problemOf(situation, "import/late");
    const statement: Import | undefined = document.file.imports.find((each) => spanOf(each).start === problem?.span.start);
    if (!problem || !statement) return;
    yield { title: titles[language], edits: [insertImport(statement.path, document), remove(problem.span, document)], preferred: true, certain: true };
  },
};

const titles = { en: "Move the import up", de: "Import nach oben verschieben" } as const;
