/** Where a node of the syntax tree and its properties stand in the text, as offsets; ends are exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the reader notes on every node beside the properties of the grammar. */
export interface Located {
  $start: number;
  $end: number;
  /** Where the places of the properties stand. */
  $places: Places;
  /** At which place in {@link Places} those of this node begin. */
  $spans: number;
  /** The text of the node could not be read to its end. */
  $broken: boolean;
}

/** The places of the properties of many nodes; for each node how many numbers follow, then name, start and end in turn of each value. */
export interface Places {
  numbers: Int32Array;
}

const names = new Map<string, number>();

/** The number that stands for the name of a property in {@link Places}. */
export function numberOfName(property: string): number {
  let number = names.get(property);
  if (number === undefined) names.set(property, (number = names.size));
  return number;
}

/** The place of a whole node. */
export function spanOf(node: object): Span {
  return { start: startOf(node), end: endOf(node) };
}

export function startOf(node: object): number {
  return (node as Located).$start;
}

export function endOf(node: object): number {
  return (node as Located).$end;
}

/** The place of a property's value; that of the node where the property was not written. */
export function spanOfProperty(node: object, property: string, index = 0): Span {
  const { $places, $spans } = node as Located;
  const { numbers } = $places;
  const name = names.get(property);
  const first = $spans + 1;
  const end = first + (numbers[$spans] as number);
  let count = 0;
  for (let at = first; at < end; at += 3) {
    if (numbers[at] === name && count++ === index) return { start: numbers[at + 1] as number, end: numbers[at + 2] as number };
  }
  return spanOf(node);
}
