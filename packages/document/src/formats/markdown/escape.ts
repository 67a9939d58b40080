import type { Run, Text } from "../../content/document.ts";
import { harmless, plain, safeAddress } from "../text.ts";

/** Text in which nothing is markup, wherever it stands within a line. */
export function escaped(text: string): string {
  return harmless(text)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_[\]<>|~$&]/g, String.raw`\$&`);
}

/** The same at the beginning of a line, where more signs mean something. */
export function lineOf(text: string): string {
  return text
    .trimStart()
    .replace(/^[#+\-=:]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}

/** A text with its links; `to` says where a place of the document is found. */
export function textOf(text: Text, to: (anchor: string) => string | undefined): string {
  return text.map((run) => runOf(run, to)).join("");
}

function runOf(run: Run, to: (anchor: string) => string | undefined): string {
  if (typeof run === "string") return escaped(run);
  const address = run.to.startsWith("#") ? to(run.to.slice(1)) : safeAddress(run.to);
  const shown = escaped(plain([run]));
  return address === undefined ? shown : `[${shown}](${encoded(address)})`;
}

/** An address without signs that would end it. */
function encoded(address: string): string {
  return harmless(address).replaceAll(/[\s()<>[\]|\\`*_]/g, (sign) => (sign === "_" ? sign : encodeURIComponent(sign).replace(/^[()*]$/, hex)));
}

function hex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
