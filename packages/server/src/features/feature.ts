import type { ClientCapabilities, ServerCapabilities } from "vscode-languageserver";
import type { Session } from "../session.ts";

/** One thing that the editor can ask for. */
export interface Feature {
  /** What the server says it can do; what depends on the editor is a function. */
  readonly capabilities: Partial<ServerCapabilities> | ((client: ClientCapabilities) => Partial<ServerCapabilities>);
  /** Registers the handlers. */
  connect(session: Session): void;
}
