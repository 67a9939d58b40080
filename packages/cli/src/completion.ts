import type { Language } from "@kurzweg/model";
import { type Command, commonFlags, type Flag } from "./commands/command.ts";

/** For which shells there is completion. */
export const shells = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof shells)[number];

/** The script that teaches a shell what may be typed behind `kurzweg`. */
export function completionFor(shell: Shell, commands: readonly Command[], language: Language): string {
  return { bash, zsh, fish }[shell](commands, language);
}

function flagsOf(command: Command): readonly (readonly [name: string, flag: Flag])[] {
  return Object.entries({ ...command.flags, ...commonFlags });
}

/** The values that a flag offers, such as `text|json`; nothing where anything may be written. */
function valuesOf({ value: written }: Flag): readonly string[] {
  const value = written?.replace("[=FILE]", "");
  return value && /^[\w-]+(?:\|[\w-]+)+$/.test(value) && value !== "I/N" ? value.split("|") : [];
}

function bash(commands: readonly Command[]): string {
  const cases = commands.map(
    (command) =>
      `    ${command.name}) flags="${flagsOf(command)
        .map(([name]) => `--${name}`)
        .join(" ")}" ;;`,
  );
  const values = commands.flatMap((command) =>
    flagsOf(command).flatMap(([name, flag]) => (valuesOf(flag).length > 0 ? [`    ${command.name}:--${name}) values="${valuesOf(flag).join(" ")}" ;;`] : [])),
  );
  return `# kurzweg: completion for bash; put it into ~/.bashrc: eval "$(kurzweg completion bash)"
_kurzweg() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" flags="" values=""
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$word")); return; fi
  case "$command:$before" in
${values.join("\n")}
  esac
  if [ -n "$values" ]; then COMPREPLY=($(compgen -W "$values" -- "$word")); return; fi
  case "$command" in
${cases.join("\n")}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$word")); return; fi
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -X '!*.region' -- "$word") $(compgen -d -- "$word"))
}
complete -o filenames -F _kurzweg kurzweg
`;
}

function zsh(commands: readonly Command[], language: Language): string {
  const quoted = (text: string): string => text.replaceAll("'", "’").replaceAll("[", "(").replaceAll("]", ")").replaceAll(":", " ");
  const cases = commands.map((command) => {
    const flags = flagsOf(command).map(([name, flag]) => {
      const values = valuesOf(flag);
      const value = flag.value ? `:${quoted(flag.value)}:${values.length > 0 ? `(${values.join(" ")})` : "_files"}` : "";
      return `'--${name}[${quoted(flag.about[language])}]${value}'`;
    });
    return `    ${command.name}) _arguments ${flags.join(" ")} '*:file:_files' ;;`;
  });
  return `#compdef kurzweg
# kurzweg: completion for zsh; put it into ~/.zshrc: eval "$(kurzweg completion zsh)"
_kurzweg() {
  local -a commands=(${commands.map(({ name, about }) => `'${name}:${quoted(about[language])}'`).join(" ")})
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
}
compdef _kurzweg kurzweg
`;
}

function fish(commands: readonly Command[], language: Language): string {
  const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap((command) => [
    `complete -c kurzweg -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.about[language])}`,
    ...flagsOf(command).map(([name, flag]) => {
      const values = valuesOf(flag);
      const value = flag.value ? ` -r${values.length > 0 ? `f -a ${quoted(values.join(" "))}` : ""}` : "";
      return `complete -c kurzweg -n '__fish_seen_subcommand_from ${command.name}' -l ${name}${flag.short ? ` -s ${flag.short}` : ""}${value} -d ${quoted(flag.about[language])}`;
    }),
  ]);
  return `# kurzweg: completion for fish; write it to ~/.config/fish/completions/kurzweg.fish\n${lines.join("\n")}\n`;
}
