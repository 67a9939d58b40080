/** Checks Kurzweg in real editors and browsers; installs what that needs. `npm run test:e2e -- vscode` runs one of the parts. */
import { type Outcome, runChecks, sum } from "./checks.ts";
import { executablePath } from "./chromium.ts";
import { checkDocuments } from "./documents/documents.ts";
import { checkEmacs, checkNeovim } from "./editors/other.ts";
import { checkPreview } from "./editors/preview.ts";
import { checkUntrusted } from "./editors/untrusted.ts";
import { checkVSCode } from "./editors/vscode.ts";
import { checkWeb } from "./editors/web.ts";
import { buildCommand, packageKurzweg } from "./extensions.ts";
import { debianPackages } from "./install.ts";

/** The largest that the extension may be without what draws pictures, in bytes. */
const LARGEST = 1_000_000;

const parts: Readonly<Record<string, () => Promise<Outcome>>> = {
  documents: checkDocuments,
  preview: checkPreview,
  vscode: checkVSCode,
  untrusted: checkUntrusted,
  web: checkWeb,
  neovim: checkNeovim,
  emacs: checkEmacs,
};

/** Debian's packages, by a file that each of them brings. */
const debian = {
  [executablePath]: ["chromium"],
  "/usr/bin/qpdf": ["qpdf"],
  "/usr/bin/pdfinfo": ["poppler-utils"],
  "/usr/bin/xmllint": ["libxml2-utils"],
  "/usr/bin/soffice": ["libreoffice-writer", "libreoffice-calc", "libreoffice-draw"],
  "/usr/bin/nvim": ["neovim"],
  "/usr/bin/emacs": ["emacs-nox"],
  "/usr/share/emacs/site-lisp/elpa-src": ["elpa-eglot"],
};

const wanted = process.argv.slice(2);
const outcomes: Outcome[] = [];
try {
  await debianPackages(debian);
  await buildCommand();
  outcomes.push(
    await runChecks(
      [{ name: `the extension is one file, of at most ${LARGEST / 1000} kB without what draws pictures`, run: checkSize }],
      async () => undefined,
    ),
  );
  for (const [name, run] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) outcomes.push(await run());
} catch (error) {
  console.log("not ok the editors can be started");
  console.log(error instanceof Error ? (error.stack ?? error.message) : error);
  outcomes.push({ passed: 0, failed: 1 });
}
const { passed, failed } = sum(outcomes);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function checkSize(): Promise<void> {
  const { all, withoutPictures } = await packageKurzweg();
  console.log(`  ${Math.round(all / 1000)} kB, ${Math.round(withoutPictures / 1000)} kB without what draws pictures`);
  if (withoutPictures > LARGEST) throw new Error(`It is ${withoutPictures} bytes large without what draws pictures.`);
}
