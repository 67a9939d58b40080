import type { Code, Details } from "@kurzweg/model";
import { fileNameOf } from "../names/import-path.ts";
import type { Declared } from "../names/scope.ts";
import { type Problem, problem } from "../problem.ts";
import { spanOfProperty } from "../reading/spans.ts";
import type { Dimension } from "../generated/ast.ts";
import type { Linked } from "./check.ts";

/** Two things of one sort do not have the same name. */
export function* duplicate({ document, scope }: Linked): Iterable<Problem> {
  for (const [again, first] of scope.duplicates) yield duplicated(again, first, document.uri);
  for (const dimension of document.all("Dimension")) yield* duplicateValues(dimension, document.uri);
}

function duplicated(again: Declared, first: Declared, uri: string): Problem {
  const elsewhere = first.document.uri !== uri;
  const details: Details<"name/duplicate"> = {
    sort: again.sort,
    name: again.name,
    where: elsewhere ? fileNameOf(first.document.uri) : "",
    lookalike: written(again) !== written(first),
  };
  return problem("name/duplicate" satisfies Code, spanOfProperty(again.node, "name"), details, [
    { file: first.document.uri, span: spanOfProperty(first.node, "name"), says: "first" },
  ]);
}

function* duplicateValues(dimension: Dimension, uri: string): Iterable<Problem> {
  const seen = new Map<string, Dimension["values"][number]>();
  for (const value of dimension.values) {
    if (value.name === undefined) continue;
    const first = seen.get(value.name);
    if (!first) seen.set(value.name, value);
    else {
      yield problem("name/duplicate", spanOfProperty(value, "name"), { sort: "value", name: value.name, where: "", lookalike: false }, [
        { file: uri, span: spanOfProperty(first, "name"), says: "first" },
      ]);
    }
  }
}

function written({ node, document }: Declared): string {
  const { start, end } = spanOfProperty(node, "name");
  return document.text.slice(start, end);
}
