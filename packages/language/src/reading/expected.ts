import type { Expected } from "@kurzweg/model";
import { beginningsOf, type Part } from "./compiled.ts";
import type { Element } from "./grammar.ts";

/** The words of the language among what could stand somewhere. */
export function expectedWords(expected: readonly Part[]): readonly string[] {
  return [...new Set(expected.flatMap((part) => (isName(part) ? [] : beginningsOf(part).filter((word) => /^[a-z]/.test(word)))))];
}

/** Whether an element of the grammar stands for a name. */
export function isName({ source }: Part): boolean {
  return (
    source.is === "reference" ||
    (source.is === "call" && (source.rule === "Name" || source.rule === "Path")) ||
    (source.is === "terminal" && source.terminal === "ID")
  );
}

/** What could stand there: what has to, first; what begins another statement only where nothing else could. */
export function expectedThings(expected: readonly Part[]): readonly Expected[] {
  const [required, ...optional] = [...expected].reverse();
  const parts = [
    ...(required && !isStatement(required) ? [required] : []),
    ...optional.reverse().filter((part) => !isStatement(part)),
    ...(required && isStatement(required) ? [required] : []),
  ];
  return parts.flatMap(shownOf).filter((each) => !("word" in each) || each.word !== "/");
}

/** Lists of statements begin with many words, which say little about the place. */
function isStatement(part: Part): boolean {
  return part.block || (part.is === "choice" && part.parts.length > 4 && !isCondition(part.source));
}

function shownOf(part: Part): readonly Expected[] {
  const element = part.source;
  if (element.is === "keyword") return [{ word: element.word }];
  if (element.is === "terminal") return [terminalShown(element.terminal)];
  if (isCondition(element)) return [{ a: "condition" }];
  if (isName(part)) return [{ a: "name" }];
  return beginningsOf(part).map((word) => (/^[A-Z]+$/.test(word) ? terminalShown(word) : { word }));
}

const conditions = new Set(["Condition", "Conjunction", "Operand", "Negation", "Parentheses", "Everyone", "RangeTest", "Comparison", "GroupTest"]);

function isCondition(element: Element): boolean {
  return element.is === "call" ? conditions.has(element.rule) : element.is === "choice" && element.parts.every(isCondition);
}

function terminalShown(terminal: string): Expected {
  const shown: Readonly<Record<string, Expected>> = {
    STRING: { a: "text" },
    DATE: { a: "date" },
    INT: { a: "number" },
    ID: { a: "name" },
    LANGTAG: { a: "language" },
  };
  return shown[terminal] ?? { word: terminal };
}
