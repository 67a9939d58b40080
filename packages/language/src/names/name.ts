import { documentOf } from "../document.ts";

/** Whether a text can be the name of something: the reader decides. */
export function isName(text: string): boolean {
  if (!/^\S+$/.test(text)) return false;
  const document = documentOf("name:", `body ${text} {}`);
  const [declaration, ...more] = document.file.declarations;
  return more.length === 0 && declaration?.$type === "Body" && declaration.name === text && document.problems.length === 0;
}

/** A name as the language wants it, from whatever was typed: “Stadt Musterstadt” becomes “stadt-musterstadt”. */
export function nameFrom(text: string, otherwise: string): string {
  const name = text
    .trim()
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return isName(name) ? name : `${otherwise}-${name}`.replace(/-$/, "");
}
