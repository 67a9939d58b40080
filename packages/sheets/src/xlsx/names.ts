/** The most that spreadsheets allow. */
const LONGEST = 31;

/** Names for sheets, from what people call them: short, allowed, and no two the same, whatever their case. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const name = allowed(title);
    for (let number = 1; ; number++) {
      const end = number === 1 ? "" : ` ${number}`;
      const candidate = shortened(name, LONGEST - end.length) + end;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** Without the signs that mean something in the address of a cell. */
function allowed(title: string): string {
  const name = title
    .replaceAll(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[' ]+|[' ]+$/g, "");
  // Excel keeps this name for itself.
  return name === "" ? "–" : /^history$/i.test(name) ? `${name} –` : name;
}

/** Cut behind a word where one ends near the end. */
function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "");
  const word = cut.replace(/[ ,]+\S*$/, "");
  return `${(word.length > most / 2 ? word : cut).replace(/[' ,]+$/, "")}…`;
}
