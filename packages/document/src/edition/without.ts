import type { Hide } from "./secrets.ts";

/** Plain data in whose texts nothing stands that must not be read. Most texts occur several times. */
export function withoutTexts<Data>(data: Data, hide: Hide | undefined): Data {
  if (!hide) return data;
  const known = new Map<string, string>();
  const cleaned = (text: string): string => {
    const shown = known.get(text) ?? hide(text);
    known.set(text, shown);
    return shown;
  };
  return copied(data, cleaned) as Data;
}

/** Plain data in which whatever leads to one of some contacts leads to the body or unit that has it. */
export function withoutContacts<Data>(data: Data, paths: ReadonlySet<string>): Data {
  if (paths.size === 0) return data;
  return copied(data, (text) => (paths.has(text) ? text.slice(0, text.lastIndexOf("/")) : text)) as Data;
}

function copied(value: unknown, cleaned: (text: string) => string): unknown {
  if (typeof value === "string") return cleaned(value);
  if (Array.isArray(value)) return value.map((each) => copied(each, cleaned));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each, cleaned)]));
}
