/**
 * Questions to the editor: comments below a line of source text that ask at a column, with the answer in the lines below.
 *
 * ```
 * body gate "Gate" is jobcentre
 * //                     ^> kurzweg:germany:12 statutory kind jobcentre "Jobcenter"
 * ```
 *
 * The sign after the caret says what is asked. An answer with several lines goes on in comments that begin with `//  | `.
 *
 * What is asked about the whole file stands in its first comments, as in `// asks: folding`. The answers stand
 * below the lines that they are about, in comments that begin with `//  = `.
 */
export interface Question {
  /** The line it stands below, counted from 0 without the lines of questions. */
  readonly line: number;
  readonly column: number;
  readonly sign: string;
}

export interface Questions {
  /** The text without its questions and answers. */
  readonly text: string;
  /** What is asked about the whole file. */
  readonly asks: readonly string[];
  readonly questions: readonly Question[];
}

/** An answer about a whole file, below the line that it is about. */
export interface Note {
  readonly line: number;
  readonly words: string;
}

const question = /^\/\/( *)\^([?|>*!&:[])(?: .*)?$/;
const note = /^\/\/ {2}= /;
const answer = /^\/\/ {2}\|( .*)?$/;

/** Separates a text from its questions and their answers. */
export function readQuestions(marked: string): Questions {
  const lines: string[] = [];
  const questions: Question[] = [];
  let asked = false;
  for (const line of marked.split("\n")) {
    const found = question.exec(line);
    if (found) questions.push({ line: lines.length - 1, column: (found[1] ?? "").length + 2, sign: found[2] ?? "" });
    else if ((!asked || !answer.test(line)) && !note.test(line)) lines.push(line);
    asked = found !== null || (asked && answer.test(line));
  }
  const asks = /^(?:\/\/.*\n)*?\/\/ asks: (.*)$/m.exec(marked)?.[1]?.split(", ") ?? [];
  return { text: lines.join("\n"), asks, questions };
}

/** Writes questions with their answers into a text. */
export function writeQuestions(text: string, answered: readonly (Question & { readonly answer: readonly string[] })[], notes: readonly Note[] = []): string {
  return text
    .split("\n")
    .flatMap((line, index) => [
      line,
      ...answered.filter((each) => each.line === index).flatMap(linesOf),
      ...notes.filter((each) => each.line === index).map(({ words }) => `//  = ${words}`),
    ])
    .join("\n");
}

function linesOf({ column, sign, answer: [first = "nothing", ...others] }: Question & { readonly answer: readonly string[] }): readonly string[] {
  const more = others.length > 0;
  const head = `//${" ".repeat(column - 2)}^${sign}`;
  return more ? [head, ...[first, ...others].map((line) => (line === "" ? "//  |" : `//  | ${line}`))] : [`${head} ${first}`];
}
