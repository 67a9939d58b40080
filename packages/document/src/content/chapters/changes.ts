import type { Change, Finding, Weight } from "@kurzweg/model";
import { cell, line, list, paragraph, section, table } from "../blocks.ts";
import { bodyLink, type Context, day } from "../context.ts";
import type { Block, Chapter, Row, Run } from "../document.ts";

const weights: readonly Weight[] = ["needs-agreement", "to-inform", "editorial"];

/** What is different since an earlier edition: what asks for more comes first, and each body finds all that concerns it. */
export function changes(context: Context): Chapter {
  const { since, words } = context;
  return { anchor: "changes", title: words.chapters.changes, blocks: since ? [paragraph(comparedWith(context)), ...whatChanged(context)] : [] };
}

/** How many changes there are, for the title page. */
export function changesInWords({ since, words }: Context): string | undefined {
  return since && words.changes.count(since.comparison.changes.length);
}

function comparedWith(context: Context): string {
  const { since, words } = context;
  const asOf = since?.comparison.before.asOf ?? "";
  const label = since?.label ?? "";
  return words.changes.since(day(asOf, context), label === "" || label === asOf ? undefined : label);
}

function whatChanged(context: Context): readonly Block[] {
  const { since, words } = context;
  if (!since) return [];
  const { changes: all, came, went, changed } = since.comparison;
  const open = changed.filter(({ is }) => is.accepted === null);
  if (all.length + came.length + went.length + open.length === 0) return [paragraph(words.changes.none)];
  return [
    ...weights.flatMap((weight) => {
      const own = all.filter((change) => change.weight === weight);
      return section(`changes-${weight}`, words.changes[weight], [
        ...(own.length > 0 ? [paragraph(words.changes.about[weight])] : []),
        ...changeTable(weight, own, context),
      ]);
    }),
    ...section("changes-came", words.changes.came, list(came.map(({ message }: Finding) => [message]))),
    ...section("changes-people", words.changes.otherPeople, list(open.map(({ is, says }) => [`${is.message} ${says}`]))),
    ...section("changes-went", words.changes.went, list(went.map(({ message }: Finding) => [message]))),
  ];
}

function changeTable(weight: Weight, own: readonly Change[], context: Context): readonly Block[] {
  const { words } = context;
  return table({
    anchor: `changes-${weight}-table`,
    caption: words.changes[weight],
    columns: [[words.meeting.body], [words.changes.what]],
    rows: byBody(own, context),
  });
}

/** The bodies in the order of the region, then those that are gone, then what concerns the network as a whole. */
function byBody(own: readonly Change[], context: Context): readonly Row[] {
  const { region, words } = context;
  const known = region.bodies.map(({ name }) => name);
  const named = new Set(own.flatMap(({ bodies }) => bodies));
  const paths = [...known.filter((path) => named.has(path)), ...[...named].filter((path) => !known.includes(path))];
  const common = own.filter(({ bodies }) => bodies.length === 0);
  const row = (head: Run, changed: readonly Change[]): Row => ({ head: line(head), cells: [cell(changed.map(({ says }) => [says]))] });
  return [
    ...paths.map((path) =>
      row(
        titleAt(path, context),
        own.filter(({ bodies }) => bodies.includes(path)),
      ),
    ),
    ...(common.length > 0 ? [row(words.changes.network, common)] : []),
  ];
}

function titleAt(path: string, context: Context): Run {
  return context.offices.has(path) ? bodyLink(path, context) : (context.since?.comparison.titles[path] ?? path);
}
