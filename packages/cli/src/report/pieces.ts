/** So many items are written at a time. */
const TOGETHER = 64;

/**
 * JSON of something that holds one long list, piece by piece: a country has more findings than fit into one text. Together the
 * pieces are what `JSON.stringify` gives, and a line break. What stands before the list must not depend on its items.
 */
export function* jsonInPieces<Item>(holding: (items: readonly Item[]) => object, items: readonly Item[], indent?: number): Iterable<string> {
  const written = (some: readonly Item[]): string => JSON.stringify(holding(some), null, indent);
  const empty = written([]);
  const head = commonLength(empty, written(items.slice(0, 1)));
  let rest = empty;
  for (let start = 0; start < items.length; start += TOGETHER) {
    const text = written(items.slice(start, start + TOGETHER));
    // Up to the bracket that closes the list.
    const some = text.slice(head, head - empty.length).trimEnd();
    rest = text.slice(head + some.length);
    yield start === 0 ? text.slice(0, head) + some : `,${some}`;
  }
  yield `${rest}\n`;
}

/** How long the text is with which both begin. */
function commonLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}
