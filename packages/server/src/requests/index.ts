import type { Feature } from "../features/feature.ts";
import { catalogues } from "./catalogues.ts";
import { checkWorkspace } from "./check-workspace.ts";
import { contacts } from "./contacts.ts";
import { dimensions } from "./dimensions.ts";
import { explain } from "./explain.ts";
import { explanation } from "./explanation.ts";
import { newRegion } from "./new-region.ts";
import { overview } from "./overview.ts";
import { parts } from "./parts.ts";
import { person } from "./person.ts";
import { picture } from "./picture.ts";

/** Everything that the extension can ask for beyond the protocol. */
export const requests: readonly Feature[] = [
  catalogues,
  newRegion,
  checkWorkspace,
  dimensions,
  parts,
  explain,
  explanation,
  person,
  contacts,
  overview,
  picture,
];
