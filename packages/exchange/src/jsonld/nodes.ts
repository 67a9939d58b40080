import type { Context } from "../exports/context.ts";
import { uriOf } from "../exports/identity.ts";
import type { Tagged } from "../exports/texts.ts";

/** A thing of linked data; what it does not say is left out when it is written. */
export type Node = Readonly<Record<string, unknown>>;

/** What every file of this kind holds. */
export const MADE_BY = "Made by kurzweg.";

/** A text in one language or several. */
export function inLanguages(texts: readonly Tagged[]): unknown {
  const values = texts.map(({ text, language }) => ({ "@value": text, "@language": language }));
  return values.length > 1 ? values : values[0];
}

/** A link to a thing of the region. */
export function to(sort: string, path: string, { region }: Context): Node {
  return { "@id": uriOf(region, sort, path) };
}

/** The identity of a service: of a step at one office. */
export function serviceId(step: string, office: string, { region }: Context): string {
  return uriOf(region, "service", step, office);
}

/** A list that has something in it; one thing stands alone. */
export function listed(things: readonly unknown[]): unknown {
  return things.length > 1 ? things : things[0];
}

/** Whether a body, or the body of a unit, is of a kind that the law knows. */
export function isPublicAuthority(body: { readonly kinds: readonly { readonly name: string }[] }, { region }: Context): boolean {
  return region.kinds.some(({ name, statutory }) => statutory && body.kinds.some((kind) => kind.name === name));
}
