/**
 * Marks: comments below a line of source text that say what is found there.
 *
 * ```
 * body gate "Gate"
 * //   ^^^^ error[name/duplicate]: There is already a body named “gate”.
 * //        → Rename one of them, or merge the two.
 * ```
 *
 * A range that begins in the first two columns, which the slashes take, is written `// <----` (a dash for
 * each of its columns) or `// <~---` (the same, one column further to the right). A range that goes on
 * in later lines ends with `…`.
 */
export interface Mark {
  /** The line it stands below, counted from 1 without the lines of marks. */
  readonly line: number;
  /** The first column, counted from 0. */
  readonly column: number;
  readonly length: number;
  /** The range goes on in later lines. */
  readonly further: boolean;
  /** What is found, and in further lines what belongs to it. */
  readonly words: readonly [string, ...(readonly string[])];
}

export interface Marked {
  /** The text without its marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

const first = /^\/\/(?:( *)(\^+)| <(~?)(-*))(…?) ((?:error|warning|hint)\[.*)$/;
const further = /^\/\/ {8}((?:→|example:|see) .*)$/;

/** Separates a text from its marks. */
export function readMarks(marked: string): Marked {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let last: Mark | undefined;
  for (const line of marked.split("\n")) {
    const mark = markIn(line, lines.length);
    const more = last && further.exec(line)?.[1];
    if (mark) marks.push((last = mark));
    else if (last && more !== undefined) marks[marks.length - 1] = last = { ...last, words: [...last.words, more] };
    else {
      lines.push(line);
      last = undefined;
    }
  }
  return { text: lines.join("\n"), marks };
}

function markIn(line: string, below: number): Mark | undefined {
  const match = first.exec(line);
  if (!match || below === 0) return undefined;
  const [, blanks, carets, skipped = "", dashes = "", more, words = ""] = match;
  const [column, length] = blanks === undefined || carets === undefined ? [skipped.length, dashes.length] : [blanks.length + 2, carets.length];
  return { line: below, column, length, further: more !== "", words: [words] };
}

/** Writes marks into a text; those of one line stand in the order in which they are given. */
export function writeMarks({ text, marks }: Marked): string {
  return text
    .split("\n")
    .flatMap((line, index) => [line, ...marks.filter((mark) => mark.line === index + 1).flatMap(linesOf)])
    .join("\n");
}

function linesOf({ column, length, further: more, words: [found, ...others] }: Mark): readonly string[] {
  const range = column < 2 ? ` <${"~".repeat(column)}${"-".repeat(length)}` : `${" ".repeat(column - 2)}${"^".repeat(Math.max(1, length))}`;
  return [`//${range}${more ? "…" : ""} ${found}`, ...others.map((line) => `//        ${line}`)];
}
