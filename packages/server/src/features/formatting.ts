import { type Document, formatEdits, formatTyped, type FormatOptions, isBundled, type TextEdit as LayoutEdit, usualFormat } from "@kurzweg/language";
import type { FormattingOptions, TextEdit } from "vscode-languageserver";
import { offsetOf, rangeBetween } from "../positions.ts";
import type { Feature } from "./feature.ts";

/** Lays out a file, a part of it, or the line in which somebody types. */
export const formatting: Feature = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n", moreTriggerCharacter: ["}"] },
  },
  connect({ connection, answer }) {
    connection.onDocumentFormatting(answer("formatting", null, ({ document }, { options }) => textEdits(document, formatEdits(document, formatOf(options)))));
    connection.onDocumentRangeFormatting(
      answer("range formatting", null, ({ document }, { range, options }) => {
        const span = { start: offsetOf(range.start, document.lines), end: offsetOf(range.end, document.lines) };
        return textEdits(document, formatEdits(document, formatOf(options), span));
      }),
    );
    connection.onDocumentOnTypeFormatting(
      answer("formatting while typing", null, ({ document }, { position, ch, options }) => {
        const typed = ch === "}" ? "}" : "\n";
        return textEdits(document, formatTyped(document, offsetOf(position, document.lines), typed, formatOf(options)));
      }),
    );
  },
};

/** One step of indentation as the editor makes it. */
function formatOf({ tabSize, insertSpaces }: FormattingOptions): FormatOptions {
  return { ...usualFormat, indentation: insertSpaces ? " ".repeat(tabSize) : "\t" };
}

/** A bundled catalogue cannot be changed. */
function textEdits({ uri, lines }: Document, edits: readonly LayoutEdit[]): TextEdit[] | null {
  return isBundled(uri) ? null : edits.map(({ span, text }) => ({ range: rangeBetween(span, lines), newText: text }));
}
