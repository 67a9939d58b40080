import type { Body } from "@kurzweg/model";

/** A body or one of its units. */
export interface Office {
  readonly unit: Body;
  /** The body that it belongs to, or itself. */
  readonly body: Body;
  /** From the body down to the unit. */
  readonly chain: readonly Body[];
}

/** All bodies and units by path, in source order. */
export function officesOf(bodies: readonly Body[]): ReadonlyMap<string, Office> {
  return new Map(bodies.flatMap((body) => within([body], body)).map((office) => [office.unit.path, office]));
}

function within(chain: readonly Body[], body: Body): readonly Office[] {
  const unit = chain.at(-1) ?? body;
  return [{ unit, body, chain }, ...unit.units.flatMap((inner) => within([...chain, inner], body))];
}

/** What a unit does not say of itself, its body says for it. */
export function addressOf({ chain }: Office): string | undefined {
  return chain.findLast(({ address }) => address !== undefined)?.address;
}

/** A web address, where it is one. */
export function websiteOf({ chain }: Office): string | undefined {
  return webAddress(chain.findLast(({ website }) => website !== undefined)?.website?.text);
}

/** An address of the web that can be opened; nothing else, whatever was written. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).href;
}

/** A place as letters are addressed, as far as it was written in that order: “Street 1, 09999 Town”. */
export interface Address {
  readonly street: string;
  readonly postalCode?: string | undefined;
  readonly town?: string | undefined;
}

export function addressParts(text: string): Address {
  const match = /^(.+?),?\s+(\d{5})\s+(\S.*)$/su.exec(text.trim());
  return match?.[1] && match[3] ? { street: match[1], postalCode: match[2], town: match[3] } : { street: text.trim() };
}
