import { createRequire } from "node:module";

/** A thing of linked data, with full addresses of its properties. */
export type Expanded = Readonly<Record<string, unknown>> & { readonly "@id"?: string; readonly "@type"?: readonly string[] };

interface Library {
  expand(document: unknown, options: { readonly documentLoader: (url: string) => Promise<unknown>; readonly safe: boolean }): Promise<readonly Expanded[]>;
}

const library = createRequire(import.meta.url)("jsonld") as Library;

/** What schema.org says about its own words, as far as it matters to a reader: all of them are its own, and these lead to things. */
const context = { "@context": { "@vocab": "https://schema.org/", url: { "@type": "@id" }, dateModified: { "@type": "https://schema.org/Date" } } };

/** Reads a document of linked data without a network; what is dropped or doubtful is a mistake. */
export function expanded(text: string): Promise<readonly Expanded[]> {
  return library.expand(JSON.parse(text), {
    safe: true,
    documentLoader: async (url) => {
      if (url.replace(/\/$/, "") !== "https://schema.org") throw new Error(`${url} is not to be loaded.`);
      return { document: context, documentUrl: url, contextUrl: null };
    },
  });
}

/** The things of a type. */
export function ofType(things: readonly Expanded[], type: string): readonly Expanded[] {
  return things.filter((thing) => thing["@type"]?.includes(type));
}

/** The identities to which the properties of a thing lead, at any depth. */
export function linksIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linksIn);
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length === 1 && "@id" in value) return [String(value["@id"])];
  return entries.flatMap(([key, inner]) => (key === "@id" || key === "@type" ? [] : linksIn(inner)));
}
