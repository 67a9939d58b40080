import { formatText } from "../formatting/format.ts";
import { usualFormat } from "../formatting/layout.ts";
import { plainText } from "./blank.ts";

/** Divides a declaration whose lines are too long, as formatting would. */
export function laidOut(declaration: string): string {
  return isShort(declaration, 0) ? declaration : (formatText(withoutBareBlanks(declaration))?.trimEnd() ?? declaration);
}

/** The same for a statement of a body. */
export function laidOutInBody(statement: string, indentation: string): string {
  if (isShort(statement, indentation.length)) return statement;
  const depth = Math.max(1, Math.round(indentation.length / usualFormat.indentation.length));
  const wrapped = `body b {\n${"unit u {\n".repeat(depth - 1)}${withoutBareBlanks(statement)}\n${"}\n".repeat(depth)}`;
  const lines =
    formatText(wrapped)
      ?.split("\n")
      .slice(depth, -depth - 1) ?? [];
  const own = usualFormat.indentation.repeat(depth).length;
  return lines.length > 0 ? lines.map((line) => line.slice(own)).join("\n") : statement;
}

function isShort(text: string, indentation: number): boolean {
  return plainText(text)
    .split("\n")
    .every((line) => line.length + indentation <= usualFormat.width);
}

/** Only blanks in quotation marks can be read. */
function withoutBareBlanks(text: string): string {
  return text
    .split(/("(?:\\.|[^"\\])*")/)
    .map((part, index) => (index % 2 === 1 ? part : plainText(part)))
    .join("");
}
