import { type AstNode, spanOf, spanOfProperty } from "@kurzweg/language";
import { daysBetween, isDate } from "@kurzweg/model";
import { type InlayHint, InlayHintKind, type Range } from "vscode-languageserver";
import { participantsOf } from "../cards/meetings.ts";
import { wordsIn } from "../cards/words.ts";
import { titleOfNode } from "../names/thing.ts";
import { offsetOf, positionOf } from "../positions.ts";
import type { Settings } from "../session.ts";
import type { View } from "../view/view.ts";

/** What editors show between the words of a file, each as the settings want it. */
export function hintsIn(range: Range, view: View, { titles, deadlines, participants }: Settings["inlayHints"]): readonly InlayHint[] {
  const { lines } = view.here.document;
  const [start, end] = [offsetOf(range.start, lines), offsetOf(range.end, lines)];
  return [...(titles ? titleHints(view, start, end) : []), ...(deadlines ? deadlineHints(view) : []), ...(participants ? participantHints(view) : [])]
    .filter(({ offset }) => start <= offset && offset <= end)
    .sort((left, right) => left.offset - right.offset)
    .map(({ offset, label, kind }) => ({ position: positionOf(lines.positionAt(offset)), label, paddingLeft: true, ...(kind ? { kind } : {}) }));
}

interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly kind?: InlayHintKind;
}

/** The title behind a name that stands for something else than it says. */
function titleHints({ here, language }: View, from: number, to: number): readonly Hint[] {
  return here.document.links.flatMap(({ link, node, property, index }) => {
    const { start, end } = spanOf(node);
    if (end < from || start > to) return [];
    const title = link.ref && titleOfNode(link.ref, language);
    if (!title || alike(title) === alike(link.$refText.split("/").at(-1) ?? "")) return [];
    return [{ offset: spanOfProperty(node, property, index).end, label: title, kind: InlayHintKind.Type }];
  });
}

/** Letters and digits alone. */
function alike(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

const deadlineWords = {
  en: {
    in: (days: number) => (days === 1 ? "in 1 day" : `in ${days} days`),
    today: "today",
    late: (days: number) => (days === 1 ? "1 day late" : `${days} days late`),
  },
  de: {
    in: (days: number) => (days === 1 ? "in 1 Tag" : `in ${days} Tagen`),
    today: "heute",
    late: (days: number) => (days === 1 ? "seit 1 Tag überfällig" : `seit ${days} Tagen überfällig`),
  },
} as const;

/** How many days are left until a commitment that is open is due. */
function deadlineHints({ here, asOf, language }: View): readonly Hint[] {
  const words = deadlineWords[language];
  return here.document.all("Commitment").flatMap((node) => {
    const [due] = node.due;
    const ended = [...node.fulfilments, ...node.withdrawals].some(({ date }) => date !== undefined && date <= asOf);
    if (due === undefined || !isDate(due) || ended) return [];
    const days = daysBetween(asOf, due);
    return [{ offset: spanOfProperty(node, "due").end, label: days === 0 ? words.today : days > 0 ? words.in(days) : words.late(-days) }];
  });
}

/** How many people come to a workshop. */
function participantHints({ here, language }: View): readonly Hint[] {
  return here.document.all("Workshop").flatMap((node) => {
    const counted = node.participants.filter(({ count }) => count !== undefined);
    if (counted.length === 0) return [];
    return [{ offset: endOf(node), label: wordsIn(language).participants(participantsOf(counted)) }];
  });
}

/** Behind the date of a workshop, else behind its name. */
function endOf(node: AstNode): number {
  const { date } = node as { readonly date?: string };
  return spanOfProperty(node, date === undefined ? "name" : "date").end;
}
