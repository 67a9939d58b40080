import type { Severity } from "@kurzweg/model";

/** What SARIF calls a severity. */
export const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "note" };
