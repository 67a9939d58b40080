import type { DocumentLink } from "vscode-languageserver";
import { linksIn } from "../structure/links.ts";
import type { Feature } from "./feature.ts";

/** Imports, websites and mailboxes that can be opened. */
export const links: Feature = {
  capabilities: { documentLinkProvider: {} },
  connect({ connection, answer }) {
    connection.onDocumentLinks(answer("links", [] as DocumentLink[], (snapshot) => [...linksIn(snapshot)]));
  },
};
