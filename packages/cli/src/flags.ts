import { parseArgs } from "node:util";
import { closest, type Language } from "@kurzweg/model";
import { type Arguments, type Command, commonFlags, parseOptions } from "./commands/command.ts";
import { say } from "./words.ts";

/** What was typed behind a command, sorted; a sentence where it does not fit. */
export function parseFlags(command: Command, given: readonly string[], language: Language): Pick<Arguments, "paths" | "flags"> | string {
  const flags = { ...command.flags, ...commonFlags };
  const { values, positionals, tokens } = parseArgs({
    args: [...given],
    options: parseOptions(flags),
    allowPositionals: true,
    allowNegative: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    const isSwitchedOff = rawName.startsWith("--no-");
    if (!flag || (flag.value && isSwitchedOff))
      return say.unknownFlag[language]({ name: rawName, command: command.name, close: flag ? name : closest(name, Object.keys(flags)) });
    if (!flag.value && value !== undefined) return say.noValue[language]({ name });
    const isMissing = value === undefined || (!inlineValue && /^--?[a-z]/.test(value));
    if (flag.value && isMissing) return say.missingValue[language]({ name, value: flag.value, command: command.name });
  }
  return { paths: positionals, flags: values };
}
