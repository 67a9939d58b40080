import { documentOf } from "@kurzweg/language";

/** Whether a text can be the name of something: the reader decides. */
export function isName(text: string): boolean {
  if (!/^\S+$/.test(text)) return false;
  const [declaration, ...more] = documentOf("name:", `body ${text} {}`).file.declarations;
  return more.length === 0 && declaration?.$type === "Body" && declaration.name === text && documentOf("name:", `body ${text} {}`).problems.length === 0;
}
