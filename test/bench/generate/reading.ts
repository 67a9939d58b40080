import { readFileSync } from "node:fs";
import { type Document, documentOf, linkAll } from "@kurzweg/language";
import { spanOf, spanOfProperty } from "../../../packages/language/src/reading/spans.ts";
import { root } from "../harness.ts";

/** A declaration of the example, and where its text has names that are declared at the top of a file. */
interface Piece {
  readonly text: string;
  /** The names that it declares. */
  readonly declares: readonly string[];
  /** Offsets in the text, in ascending order. */
  readonly names: readonly { readonly name: string; readonly at: number }[];
}

/** A file of about this many lines: the example again and again, each time with new names. */
export function longText(lines: number): string {
  const pieces = piecesOf(exampleText());
  const texts = ['region long "A long region" { language en }'];
  let count = 1;
  for (let copy = 1; count < lines; copy++) {
    // The last copy is not whole: names that it lacks are those of the first one.
    const taken: Piece[] = [];
    for (const piece of pieces) {
      if (count >= lines) break;
      if (copy > 1 && piece.declares.length === 0) continue;
      taken.push(piece);
      count += piece.text.split("\n").length;
    }
    const own = new Set(taken.flatMap(({ declares }) => declares));
    texts.push(...taken.map((piece) => (copy === 1 ? piece.text : renamed(piece, own, `-${copy}`))));
  }
  return `${texts.join("\n")}\n`;
}

/** The catalogue and the region of the example as one file, without headers and imports. */
function exampleText(): string {
  return ["germany", "musterstadt"]
    .map((name) => readFileSync(`${root}/examples/musterstadt/${name}.region`, "utf8"))
    .map((text) => {
      const [first] = documentOf("file:///example.region", text).file.declarations;
      return first ? text.slice(spanOf(first).start) : "";
    })
    .join("\n");
}

/** The declarations, each with the comments and blank lines after it. */
function piecesOf(text: string): readonly Piece[] {
  const document = documentOf("file:///example.region", text);
  linkAll({ document, imports: [], statements: [], problems: [] });
  const { declarations } = document.file;
  const spots = spotsOf(document);
  return declarations.map((node, index) => {
    const { start } = spanOf(node);
    const next = declarations[index + 1];
    const end = next ? spanOf(next).start : text.length;
    const within = spots.filter(({ at }) => at >= start && at < end);
    return {
      text: text.slice(start, end).trimEnd(),
      declares: within.filter(({ declares }) => declares).map(({ name }) => name),
      names: within.map(({ name, at }) => ({ name, at: at - start })),
    };
  });
}

interface Spot {
  readonly name: string;
  readonly at: number;
  readonly declares: boolean;
}

function spotsOf(document: Document): readonly Spot[] {
  const nodes = document.file.declarations.flatMap((node): readonly object[] => (node.$type === "Phase" ? [node, ...node.steps] : [node]));
  const declared = nodes.flatMap((node): Spot[] =>
    "name" in node && typeof node.name === "string" ? [{ name: node.name, at: spanOfProperty(node, "name").start, declares: true }] : [],
  );
  const names = new Set(declared.map(({ name }) => name));
  const used = document.links.flatMap(({ link, type, node, property, index }): Spot[] => {
    const name = link.$refText.split("/")[0] ?? "";
    return type !== "Value" && names.has(name) ? [{ name, at: spanOfProperty(node, property, index).start, declares: false }] : [];
  });
  return [...declared, ...used].sort((left, right) => left.at - right.at);
}

function renamed({ text, names }: Piece, own: ReadonlySet<string>, suffix: string): string {
  let result = "";
  let done = 0;
  for (const { name, at } of names) {
    if (!own.has(name)) continue;
    result += text.slice(done, at + name.length) + suffix;
    done = at + name.length;
  }
  return result + text.slice(done);
}
