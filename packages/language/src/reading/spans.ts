/** Where a node of the syntax tree and its properties stand in the text, as offsets; ends are exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the reader notes on every node beside the properties of the grammar. */
export interface Located {
  $start: number;
  $end: number;
  /** Property, start and end in turn of each value of a property, in source order. */
  $spans: (string | number)[];
  /** The text of the node could not be read to its end. */
  $broken?: true;
}

/** The place of a whole node. */
export function spanOf(node: object): Span {
  const located = node as Located;
  return { start: located.$start, end: located.$end };
}

/** The place of a property's value; that of the node where the property was not written. */
export function spanOfProperty(node: object, property: string, index = 0): Span {
  const spans = (node as Located).$spans;
  let count = 0;
  for (let at = 0; at < spans.length; at += 3) {
    if (spans[at] === property && count++ === index) return { start: spans[at + 1] as number, end: spans[at + 2] as number };
  }
  return spanOf(node);
}
