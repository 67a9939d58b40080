/** A text in which there is nothing that cannot be seen and written down; lines end with LF. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[^\P{Cc}\n]|\uFEFF/gu, "")
    .trim();
}
