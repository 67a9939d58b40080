import { readFileSync, statSync } from "node:fs";
import type { ReadProblem } from "@kurzweg/model";
import { failure } from "./source.ts";

/** What a file holds, whatever it is. */
export type Bytes =
  | { readonly is: "bytes"; readonly bytes: Uint8Array }
  | { readonly is: "missing" | "folder" }
  /** More than was asked for. */
  | { readonly is: "too-large" }
  | { readonly is: "unreadable"; readonly reason: ReadProblem };

/** Reads a file of at most so many bytes. Never throws. */
export function readBytes(path: string, most: number): Bytes {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { is: "folder" };
    if (!found.isFile()) return { is: "unreadable", reason: "not-a-file" };
    return found.size > most ? { is: "too-large" } : { is: "bytes", bytes: readFileSync(path) };
  } catch (error) {
    const content = failure(error);
    if (content.is === "unreadable") return content;
    return { is: content.is === "folder" ? "folder" : "missing" };
  }
}
