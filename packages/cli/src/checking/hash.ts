/**
 * 64 bits of a text, as 16 hexadecimal digits: enough to notice every change that happens; nobody attacks a cache. In plain
 * JavaScript, because to load the hashes of Node takes longer than to do all else that a check from the cache does.
 */
export function hashOf(text: string): string {
  const length = Buffer.byteLength(text);
  const words = new Int32Array(Math.ceil(length / 4));
  Buffer.from(words.buffer).write(text);
  // Two sums that mix each word of the text in different ways.
  let left = 0x2545f491 ^ length;
  let right = 0x1b873593;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? 0;
    left = Math.imul(left ^ word, 0x5bd1e995);
    left ^= left >>> 15;
    right = Math.imul(((right << 13) | (right >>> 19)) ^ word, 0xcc9e2d51);
  }
  return digits(mixed(left ^ right)) + digits(mixed(right + Math.imul(left, 0x85ebca6b)));
}

/** Lets each bit of a sum bear on all others. */
function mixed(sum: number): number {
  const first = Math.imul(sum ^ (sum >>> 16), 0x7feb352d);
  const second = Math.imul(first ^ (first >>> 15), 0x846ca68b);
  return second ^ (second >>> 16);
}

function digits(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, "0");
}
