import { sharedIndentation } from "../reading/values.ts";

/** A block of text with its lines one step further in than the line that it begins in; what it says stays the same. */
export function movedText(token: string, indentation: string, step: string, lineEnd: string): string {
  const [opening = "", ...lines] = token.split(/\r\n|\r|\n/);
  const closing = (lines.pop() ?? "").slice(0, -3);
  const shared = sharedIndentation([...lines, closing]);
  const moved = (line: string): string => (line.trim() === "" ? "" : `${indentation}${step}${line.slice(shared)}`);
  return [opening.trimEnd(), ...lines.map((line) => moved(line).trimEnd()), `${moved(closing) || indentation}"""`].join(lineEnd);
}
