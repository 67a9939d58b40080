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

function bash(commands: readonly Command[]): string {
  const words = (list: readonly string[] = []): string => list.join(" ");
  const flags = commands.map((command) => `    ${command.name}) flags="${words(flagsOf(command).map(([name]) => `--${name}`))}" ;;`);
  const first = commands.flatMap(({ name, choices }) => (choices ? [`    ${name}:2) values="${words(choices)}" ;;`] : []));
  const values = commands.flatMap((command) =>
    flagsOf(command)
      .filter(([, { value }]) => value !== undefined)
      .map(([name, { short, choices }]) => {
        const patterns = [`--${name}`, ...(short ? [`-${short}`] : [])].map((written) => `${command.name}:${written}`);
        return `    ${patterns.join("|")}) ${choices ? `values="${words(choices)}"` : "files='*'"} ;;`;
      }),
  );
  const others = commands.flatMap(({ name, otherFiles }) => (otherFiles ? [name] : []));
  return `# kurzweg: completion for bash; put it into ~/.bashrc: eval "$(kurzweg completion bash)"
_kurzweg() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" flags="" values="" files="*.region"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${words(commands.map(({ name }) => name))} --help --version" -- "$word")); return; fi
  # “--format=text=report.txt” comes in five words.
  if [ "$word" = "=" ]; then word=""; elif [ "$before" = "=" ]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "$before" in -*) ;; *) [ "\${COMP_WORDS[COMP_CWORD-1]}" = "=" ] && files="*" ;; esac
  case "$command" in ${others.join("|")}) files="*" ;; esac
  case "$command:$COMP_CWORD" in
${first.join("\n")}
  esac
  case "$command:$before" in
${values.join("\n")}
  esac
  if [ -n "$values" ] && [[ "$word" != -* ]]; then COMPREPLY=($(compgen -W "$values" -- "$word")); return; fi
  case "$command" in
${flags.join("\n")}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$word")); return; fi
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -X "!$files" -- "$word") $(compgen -d -- "$word"))
}
complete -o filenames -F _kurzweg kurzweg
`;
}

function zsh(commands: readonly Command[], language: Language): string {
  const quoted = (text: string): string => text.replaceAll("'", "’").replaceAll("[", "(").replaceAll("]", ")").replaceAll(":", "\\:");
  const cases = commands.map((command) => {
    const flags = flagsOf(command).map(([name, { value, short, multiple, choices, about }]) => {
      const taken = value ? `:${quoted(value)}:${choices ? `(${choices.join(" ")})` : "_files"}` : "";
      const rest = `[${quoted(about[language])}]${taken}`;
      const long = `--${name}${value ? "=" : ""}`;
      if (short) return `'(-${short} --${name})'{-${short},${long}}'${rest}'`;
      return `'${multiple ? "*" : ""}${long}${rest}'`;
    });
    const first = command.choices ? `'1: :(${command.choices.join(" ")})' ` : "";
    return `    ${command.name}) _arguments ${flags.join(" ")} ${first}'*: :_files${command.otherFiles ? "" : ' -g "*.region(-.)"'}' ;;`;
  });
  return `#compdef kurzweg
# kurzweg: completion for zsh; put it into ~/.zshrc, behind “compinit”: eval "$(kurzweg completion zsh)"
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
  const lines = commands.flatMap(({ name: command, about, choices, ...rest }) => {
    const inside = `complete -c kurzweg -n '__fish_seen_subcommand_from ${command}'`;
    return [
      `complete -c kurzweg -n __fish_use_subcommand -a ${command} -d ${quoted(about[language])}`,
      ...(choices ? [`${inside} -a ${quoted(choices.join(" "))}`] : []),
      ...flagsOf({ name: command, about, ...rest }).map(([name, flag]) => {
        const value = flag.value ? ` -r${flag.choices ? `f -a ${quoted(flag.choices.join(" "))}` : ""}` : "";
        return `${inside} -l ${name}${flag.short ? ` -s ${flag.short}` : ""}${value} -d ${quoted(flag.about[language])}`;
      }),
    ];
  });
  return `# kurzweg: completion for fish; write it to ~/.config/fish/completions/kurzweg.fish\n${lines.join("\n")}\n`;
}
