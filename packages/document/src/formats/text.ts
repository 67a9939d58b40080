import type { Text } from "../content/document.ts";

/** The words of a text, without where they lead. */
export function plain(text: Text): string {
  return text.map((run) => (typeof run === "string" ? run : run.text)).join("");
}

/** Text without signs that turn the direction of what follows, and without those that no document may hold. */
export function harmless(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "");
}

/** An address that may be followed: nothing but pages, mail, telephones and places of this document. */
export function safeAddress(to: string): string | undefined {
  if (to.startsWith("#")) return to;
  try {
    const { protocol } = new URL(to);
    return ["https:", "http:", "mailto:", "tel:"].includes(protocol) ? to : undefined;
  } catch {
    return undefined;
  }
}
