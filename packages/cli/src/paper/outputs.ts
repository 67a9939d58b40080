import { type FormatName, formats } from "@kurzweg/document";

/** One form in which a document is wanted. */
export interface Output {
  readonly format: FormatName;
  /** As it was written on the command line. */
  readonly file?: string | undefined;
}

/** The forms that are wanted: `NAME[=FILE]`, several with commas or one after the other; else the name of one that there is not. */
export function outputsOf(wanted: readonly string[]): readonly Output[] | { readonly unknown: string } {
  const outputs: Output[] = [];
  for (const each of wanted.flatMap(divided)) {
    const [name = "", ...rest] = each.split("=");
    const file = rest.join("=");
    if (!isKnown(name)) return { unknown: name };
    outputs.push({ format: name, ...(file === "" ? {} : { file }) });
  }
  return outputs;
}

/** Divides at commas; behind the name of a file, only at those before a form, since files may have commas in their names. */
function divided(text: string): readonly string[] {
  return text.split(text.includes("=") ? new RegExp(`,(?=(?:${Object.keys(formats).join("|")})(?:[=,]|$))`) : ",");
}

function isKnown(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** Where a file of a document goes, by what is added to its name: into the file that was named for it, or beside that where there are several. */
export function pathOf(name: string, { file }: Output, { base, isAlone }: { readonly base: string; readonly isAlone: boolean }): string {
  if (file === undefined) return `${base}${name}`;
  return isAlone ? file : `${file.replace(/\.[^./\\]*$/, "")}${name}`;
}
