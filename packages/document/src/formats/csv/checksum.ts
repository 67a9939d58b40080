import { sha256 } from "@noble/hashes/sha2.js";

/** The SHA-256 of a file, in hexadecimal digits. */
export function checksum(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return [...sha256(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
