import type { Content } from "@kurzweg/language";
import type { ReadProblem } from "@kurzweg/model";

/** Why something that is no text could not be read. */
export function reasonOf(content: Exclude<Content, { is: "text" }>): ReadProblem {
  if (content.is === "unreadable") return content.reason;
  return content.is === "folder" ? "not-a-file" : content.is;
}
