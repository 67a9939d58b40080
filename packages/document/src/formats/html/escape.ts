/** HTML that is safe to write. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | undefined;

/** HTML from a template: whatever is put into it is text, unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((text, index) => text + (index < parts.length ? written(parts[index]) : "")).join("") };
}

function written(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "html" in part ? part.html : part.map(({ html: text }) => text).join("\n");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that no markup can leave. Signs that turn the direction of what follows are left out, as are those that no page may hold. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "")
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
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
