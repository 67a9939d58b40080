/**
 * With what Node starts a process for the server. Megabytes for what is young: without a bound, the garbage of many keystrokes grows to
 * a multiple of what the server needs; and the server may tidy up while nobody waits.
 */
export const flags: readonly string[] = ["--max-semi-space-size=8", "--expose-gc"];
