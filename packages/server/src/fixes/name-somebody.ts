import { type DocumentEdit, insertInto } from "@kurzweg/language";
import { contactsOf } from "@kurzweg/analysis";
import type { Sort } from "@kurzweg/model";
import { isWritten } from "./statement.ts";
import { titleAt } from "./named.ts";
import { editable, type Fix, isVisible, type Proposal, type Situation } from "./fix.ts";

/** More names than these confuse. */
const MOST = 3;

/** Where somebody has to be named, those who could be meant are offered. */
export const nameSomebody: Fix = {
  codes: ["workshop/no-organiser", "workshop/no-decision-maker", "commitment/no-owner", "contact/no-deputy"],
  *propose(situation) {
    const { finding } = situation;
    const { workshop, commitment, contact, body = "" } = finding.subject;
    switch (finding.code) {
      case "workshop/no-organiser":
        return yield* offer("organised by", "organisers", workshop, ["workshop"], actors(situation), situation);
      case "commitment/no-owner":
        return yield* offer("by", "owners", commitment, ["commitment"], actors(situation), situation);
      case "contact/no-deputy":
        return yield* offer("deputy", "deputies", contact, ["contact"], deputies(contact ?? "", situation), situation);
      default:
        return yield* isAbsent(body, situation)
          ? invite(body, situation)
          : offer("decision-maker", "decisionMakers", body, ["body"], contactsIn(body, situation), situation);
    }
  },
};

function* offer(
  words: keyof (typeof titles)["en"],
  property: string,
  name: string | undefined,
  sorts: readonly Sort[],
  paths: readonly string[],
  situation: Situation,
): Iterable<Proposal> {
  const declared = editable(situation, name, ...sorts);
  if (!declared || isWritten(property, declared.node)) return;
  const { document, node } = declared;
  for (const path of paths.filter((each) => isVisible(situation, document, each, "body", "unit", "contact")).slice(0, MOST))
    yield { title: titles[situation.language][words](titleAt(path, situation)), edits: [insertInto(node, `${words} ${path}`, document)] };
}

/** The coordinator, then the bodies. */
function actors({ snapshot: { region } }: Situation): readonly string[] {
  return [...new Set([...(region.coordinator ? [region.coordinator.name] : []), ...region.bodies.map(({ name }) => name)])];
}

/** The other contacts of the same body, those of the same unit first. */
function deputies(contact: string, situation: Situation): readonly string[] {
  const [body = ""] = contact.split("/");
  const unit = contact.slice(0, contact.lastIndexOf("/"));
  const others = contactsIn(body, situation).filter((path) => path !== contact);
  return [...others.filter((path) => path.startsWith(`${unit}/`)), ...others.filter((path) => !path.startsWith(`${unit}/`))];
}

/** Contacts of a body who have not left. */
function contactsIn(body: string, { snapshot: { region } }: Situation): readonly string[] {
  return contactsOf(region)
    .filter(({ path, left }) => left === undefined && path.startsWith(`${body}/`))
    .map(({ path }) => path);
}

function isAbsent(body: string, { finding, snapshot: { region } }: Situation): boolean {
  const workshop = region.workshops.find(({ name }) => name === finding.subject.workshop);
  return workshop?.participants.some(({ name }) => name === body || name.startsWith(`${body}/`)) === false;
}

function* invite(body: string, situation: Situation): Iterable<Proposal> {
  const { finding, language } = situation;
  const declared = editable(situation, finding.subject.workshop, "workshop");
  if (!declared || !isVisible(situation, declared.document, body, "body")) return;
  const edit: DocumentEdit = insertInto(declared.node, `participants ${body} 1`, declared.document);
  yield { title: invitations[language](titleAt(body, situation)), edits: [edit], preferred: true };
}

const titles = {
  en: {
    "organised by": (who: string) => `Let “${who}” organise it`,
    by: (who: string) => `Say that “${who}” has made it`,
    deputy: (who: string) => `Let “${who}” stand in`,
    "decision-maker": (who: string) => `Let “${who}” decide`,
  },
  de: {
    "organised by": (who: string) => `„${who}“ organisieren lassen`,
    by: (who: string) => `Eintragen, dass „${who}“ sie gegeben hat`,
    deputy: (who: string) => `„${who}“ als Vertretung eintragen`,
    "decision-maker": (who: string) => `„${who}“ entscheiden lassen`,
  },
} as const;

const invitations = {
  en: (body: string) => `Invite “${body}”`,
  de: (body: string) => `„${body}“ einladen`,
} as const;
