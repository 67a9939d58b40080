import { type Duty, dutiesOf } from "@kurzweg/analysis";
import { type Body, type Contact, dialled, isDate, type Role, titleOf } from "@kurzweg/model";
import type { Thing } from "../names/thing.ts";
import { passagesOf } from "../view/passages.ts";
import type { View } from "../view/view.ts";
import { dayInWords } from "./days.ts";
import { type Card, heading, joined, labelled, linesOf, listOf, plain } from "./markdown.ts";
import { actorTitle, described, notesOf, peopleOf, stepTitle, titleAmong, titlesOf, transitionTitle } from "./things.ts";
import { wordsIn } from "./words.ts";

/** A body or unit: who it is, what it does for whom, how work comes to it and goes on. */
export function bodyCard(thing: Thing & { readonly is: "body" | "unit" }, view: View): Card {
  const { item } = thing;
  const { region, language } = view;
  const words = wordsIn(language);
  const kinds = item.kinds.map(({ name }) => titleAmong(name, region.kinds, language));
  const serves = item.serves.map((condition) => peopleOf(condition, view)).filter((people) => people !== undefined);
  return [
    linesOf(heading(thing, view, joined(kinds, view)), whereItIs(item), labelled("serves", serves.join("; "), view)),
    ...dutyLists(item.path, view),
    listOf(words.labels.handoffs, passageLines(item.path, view), view),
    listOf(
      words.labels.contacts,
      item.contacts.map((contact) => contactLine(contact, view)),
      view,
    ),
    labelled("decides", item.decisionMaker && actorTitle(item.decisionMaker.name, view), view),
    labelled(
      "units",
      joined(
        item.units.map((unit) => plain(titleOf(unit, language))),
        view,
      ),
      view,
    ),
    ...described(item, view),
  ];
}

export function contactCard(thing: Thing & { readonly is: "contact" }, view: View): Card {
  const { item } = thing;
  const owner = item.path.slice(0, item.path.lastIndexOf("/"));
  const day = (date: string | undefined): string | undefined => (date !== undefined && isDate(date) ? dayInWords(date, view.language) : undefined);
  return [
    linesOf(heading(thing, view, actorTitle(owner, view)), reachable(item)),
    linesOf(
      labelled("room", item.room && plain(item.room), view),
      item.hours && plain(item.hours),
      labelled("person", item.person && plain(item.person.name), view),
      labelled("deputy", item.deputy && actorTitle(item.deputy.name, view), view),
    ),
    linesOf(labelled("confirmed", day(item.confirmed), view), labelled("left", day(item.left), view)),
    ...notesOf(item.notes, view),
  ];
}

function whereItIs({ address, website }: Body): string {
  return [...(address ? [plain(address)] : []), ...(website ? [linked(website.text, website.text)] : [])].join(" · ");
}

/** The steps of a body, by what it does there. */
function dutyLists(path: string, view: View): Card {
  if (!view.analysis) return [];
  const words = wordsIn(view.language);
  const duties = dutiesOf(path, view.analysis);
  const roles: readonly Role[] = ["leads", "responsible", "supports", "informed"];
  const line = ({ step, people, suspended }: Duty): string =>
    `${stepTitle(step.name, view)}${words.people(plain(people))}${suspended ? words.suspended(plain(suspended)) : ""}`;
  return roles.map((role) => listOf(words.does[role], duties.filter((duty) => duty.role === role).map(line), view));
}

function passageLines(path: string, view: View): readonly string[] {
  const words = wordsIn(view.language);
  return passagesOf(path, view).map(({ direction, others, handoff, missing }) => {
    const ends = `${direction === "in" ? "←" : "→"} ${joined(
      others.map((other) => actorTitle(other, view)),
      view,
    )}`;
    if (handoff) return `${ends}: ${plain(titleOf(handoff, view.language))}`;
    const at = [
      ...(missing?.transition ? [transitionTitle(missing.transition, view)] : []),
      ...[missing?.after, missing?.step].flatMap((name) => (name ? [stepTitle(name, view)] : [])),
    ];
    return `${ends}: ${words.missing} (${at.join(" · ")})`;
  });
}

function contactLine(contact: Contact, view: View): string {
  const ways = [reachable(contact), contact.hours && plain(contact.hours)].filter((way) => way);
  return `${plain(titleOf(contact, view.language))}${ways.length > 0 ? `: ${ways.join(" · ")}` : ""}`;
}

function reachable({ email, phone }: Contact): string {
  return [...(email ? [linked(email.text, `mailto:${email.text}`)] : []), ...(phone ? [linked(phone.text, `tel:${dialled(phone.text) ?? ""}`)] : [])].join(
    " · ",
  );
}

/** A link, if its address is one that Markdown can hold; else the words alone. */
function linked(words: string, address: string): string {
  return /^(?:https?:\/\/|mailto:|tel:)[^\s()<>]+$/.test(address) ? `[${plain(words)}](${address})` : plain(words);
}

/** A list of bodies, units or contacts. */
export function actors(references: Parameters<typeof titlesOf>[0], view: View): string {
  return titlesOf(references, actorTitle, view);
}
