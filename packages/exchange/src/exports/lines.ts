import { plain } from "./texts.ts";

/** One line of a vCard or of iCalendar, before it is folded. */
export interface Line {
  readonly name: string;
  /** Behind the name, such as `VALUE=date`. */
  readonly parameters?: Readonly<Record<string, string | undefined>> | undefined;
  /** As it stands in the file: texts are escaped. */
  readonly value: string;
}

/** The longest line, in octets. */
const WIDTH = 75;

/** A line whose value is a text that people wrote; nothing where there is none. */
export function textLine(name: string, text: string | undefined, parameters?: Line["parameters"]): readonly Line[] {
  return text === undefined || text.trim() === "" ? [] : [{ name, value: escaped(text), parameters }];
}

/** A line whose value is written by rule, such as a date. */
export function line(name: string, value: string, parameters?: Line["parameters"]): Line {
  return { name, value, parameters };
}

/** A text in which nothing ends the value or a part of it. */
export function escaped(text: string): string {
  return plain(text)
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");
}

/** Lines as both formats want them: folded at 75 octets, never within a sign, each with CR and LF. */
export function written(lines: readonly Line[]): string {
  return lines.map(({ name, parameters = {}, value }) => folded(`${name}${Object.entries(parameters).map(parameter).join("")}:${value}`)).join("");
}

function parameter([name, value]: readonly [string, string | undefined]): string {
  if (value === undefined) return "";
  // RFC 6868 says how a quoted parameter holds what would end it.
  const safe = plain(value)
    .replaceAll("^", "^^")
    .replaceAll(/\r\n?|\n/g, "^n")
    .replaceAll('"', "^'");
  return `;${name}=${/[\s:;,^]/.test(safe) ? `"${safe}"` : safe}`;
}

function folded(text: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const sign of text) {
    const size = octetsOf(sign);
    if (octets + size > WIDTH) {
      lines.push(current);
      // The blank with which a line goes on counts too.
      current = " ";
      octets = 1;
    }
    current += sign;
    octets += size;
  }
  return `${[...lines, current].join("\r\n")}\r\n`;
}

/** In UTF-8. */
function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
