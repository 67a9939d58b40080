import { type Document, isWhole, type Span, spanOfProperty } from "@kurzweg/language";
import type { Language } from "@kurzweg/model";
import type { DocumentLink } from "vscode-languageserver";
import { importedBy } from "../cards/region.ts";
import { titleOfNode } from "../names/thing.ts";
import { rangeBetween } from "../positions.ts";
import type { Snapshot } from "../workspace/workspace.ts";

/** Where one can go from a file: the files that it imports, websites, mailboxes. */
export function linksIn(snapshot: Snapshot): readonly DocumentLink[] {
  const { document, language } = snapshot;
  return [...imports(snapshot, language), ...websites(document), ...mailboxes(document)];
}

function imports(snapshot: Snapshot, language: Language): readonly DocumentLink[] {
  const { document } = snapshot;
  return document.file.imports.filter(isWhole).flatMap((statement) => {
    const imported = importedBy(statement.path, { here: snapshot });
    if (!imported) return [];
    const { header } = imported.file;
    const title = header && (titleOfNode(header, language) ?? header.name);
    return [{ ...inside(spanOfProperty(statement, "path"), document), target: imported.uri, ...(title ? { tooltip: title } : {}) }];
  });
}

function websites(document: Document): readonly DocumentLink[] {
  return [...document.all("Body"), ...document.all("Unit")].flatMap((node) =>
    node.websites.flatMap((website, index) =>
      /^https?:\/\/\S+$/i.test(website) ? [{ ...inside(spanOfProperty(node, "websites", index), document), target: website }] : [],
    ),
  );
}

function mailboxes(document: Document): readonly DocumentLink[] {
  return document
    .all("Contact")
    .flatMap((node) =>
      node.emails.flatMap((email, index) =>
        /^[^\s@<>?&]+@[^\s@<>?&]+$/.test(email) ? [{ ...inside(spanOfProperty(node, "emails", index), document), target: `mailto:${email}` }] : [],
      ),
    );
}

/** A text without its quotation marks. */
function inside({ start, end }: Span, { lines }: Document): Pick<DocumentLink, "range"> {
  return { range: rangeBetween({ start: start + 1, end: Math.max(start + 1, end - 1) }, lines) };
}
