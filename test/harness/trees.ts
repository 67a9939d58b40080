/** A tree without what a parser notes beside the properties of the grammar; names as they are written. */
export function plainTree(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainTree);
  if (typeof value !== "object" || value === null) return value;
  if ("$refText" in value) return { $refText: value.$refText };
  const properties = Object.entries(value).filter(([name, each]) => (name === "$type" || !name.startsWith("$")) && each !== undefined);
  return Object.fromEntries(properties.map(([name, each]) => [name, plainTree(each)]));
}
