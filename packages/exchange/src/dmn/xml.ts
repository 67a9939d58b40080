import { plain } from "../exports/texts.ts";

/** An element of XML; its children are elements, or one text. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly Xml[] | string;
}

export function xml(name: string, attributes: Xml["attributes"] = {}, children: Xml["children"] = []): Xml {
  return { name, attributes, children };
}

/** An element with a text, where there is one. */
export function textElement(name: string, text: string | undefined): readonly Xml[] {
  return text === undefined || text === "" ? [] : [xml(name, {}, text)];
}

/** A document with one element in each line, further in with each level. */
export function documentText(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;
}

function written({ name, attributes, children }: Xml, margin: string): string {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]));
  const start = `${margin}<${name}${given.join("")}`;
  if (children.length === 0) return `${start}/>\n`;
  if (typeof children === "string") return `${start}>${escapedText(children)}</${name}>\n`;
  return `${start}>\n${children.map((child) => written(child, `${margin}  `)).join("")}${margin}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };

/** Within an attribute, line ends and tabs would become blanks. */
function escaped(text: string): string {
  return plain(text).replaceAll(/[&<>"\n\r\t]/g, (sign) => entities[sign] ?? sign);
}

function escapedText(text: string): string {
  return plain(text).replaceAll(/[&<>\r]/g, (sign) => entities[sign] ?? sign);
}
