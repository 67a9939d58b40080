/** Plain data in which none of some texts occurs: each is replaced by “…”, longer ones first. */
export function withoutTexts<Data>(data: Data, texts: readonly string[]): Data {
  if (texts.length === 0) return data;
  const longestFirst = texts.toSorted((left, right) => right.length - left.length);
  const isAny = (text: string): boolean => longestFirst.some((secret) => text.includes(secret));
  const cleaned = (text: string): string => (isAny(text) ? longestFirst.reduce((rest, secret) => rest.replaceAll(secret, "…"), text) : text);
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
