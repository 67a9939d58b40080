import { requests } from "../requests/index.ts";
import { callHierarchy } from "./call-hierarchy.ts";
import { codeActions } from "./code-actions.ts";
import { codeLens } from "./code-lens.ts";
import { completion } from "./completion.ts";
import { definition } from "./definition.ts";
import { documentSymbols } from "./document-symbols.ts";
import type { Feature } from "./feature.ts";
import { folding } from "./folding.ts";
import { formatting } from "./formatting.ts";
import { highlight } from "./highlight.ts";
import { hover } from "./hover.ts";
import { inlayHints } from "./inlay-hints.ts";
import { links } from "./links.ts";
import { references } from "./references.ts";
import { refresh } from "./refresh.ts";
import { rename } from "./rename.ts";
import { selection } from "./selection.ts";
import { semanticTokens } from "./semantic-tokens.ts";
import { typeHierarchy } from "./type-hierarchy.ts";
import { workspaceSymbols } from "./workspace-symbols.ts";

/** Everything that the editor can ask for. */
export const features: readonly Feature[] = [
  hover,
  completion,
  definition,
  references,
  highlight,
  rename,
  codeActions,
  formatting,
  documentSymbols,
  workspaceSymbols,
  folding,
  selection,
  links,
  semanticTokens,
  inlayHints,
  codeLens,
  callHierarchy,
  typeHierarchy,
  refresh,
  ...requests,
];
