import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { sarif } from "./sarif.ts";
import { shard } from "./shard.ts";
import { text } from "./text.ts";

/** All formats of a report, in the order of the help. */
export const formats: readonly Format[] = [text, json, sarif, junit, github, gitlab, markdown, shard];

export { github, gitlab, markdown, text };
