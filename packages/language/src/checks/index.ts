import type { Problem } from "../problem.ts";
import { acceptedCodes } from "./acceptances.ts";
import type { Check, Linked } from "./check.ts";
import { foreignContacts } from "./contacts.ts";
import { groupCycle, needsCycle } from "./cycles.ts";
import { dates, validity } from "./dates.ts";
import { missingDetails, repeatedDetails } from "./details.ts";
import { duplicate } from "./duplicate.ts";
import { lateImports } from "./imports.ts";
import { key } from "./key.ts";
import { languages } from "./languages.ts";
import { spellingOfNames } from "./spelling.ts";
import { titles } from "./titles.ts";
import { units } from "./units.ts";
import { values } from "./values.ts";

/** All checks of form, in the order in which they run. */
const checks: readonly Check[] = [
  lateImports,
  duplicate,
  spellingOfNames,
  values,
  dates,
  validity,
  key,
  languages,
  units,
  needsCycle,
  groupCycle,
  foreignContacts,
  repeatedDetails,
  missingDetails,
  acceptedCodes,
  titles,
];

/** Runs every check of form on a file. */
export function checkForm(linked: Linked): readonly Problem[] {
  return checks.flatMap((check) => [...check(linked)]);
}
