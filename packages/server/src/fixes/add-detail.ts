import { blank, insertInto } from "@kurzweg/language";
import { type Code, type DateText, dateInWords, type Language, type Sort, type Subject } from "@kurzweg/model";
import { isWritten } from "./statement.ts";
import { laterDate, presentDate } from "./dates.ts";
import { editable, type Fix } from "./fix.ts";

/** Something that is declared gets a detail that it lacks; what only the network knows is left to be filled in. */
export const addDetail: Fix = {
  codes: [
    "handoff/no-deadline",
    "handoff/no-channel",
    "handoff/no-content",
    "handoff/no-legal-basis",
    "contact/missing",
    "contact/no-mailbox",
    "commitment/no-date",
    "commitment/overdue",
  ],
  *propose(situation) {
    const { finding, snapshot, language } = situation;
    const details = detailsFor[finding.code];
    const declared = details && editable(situation, finding.subject[details.of], ...details.sorts);
    if (!declared) return;
    const contacts = [...(snapshot.linked.scope.all.get("contact")?.keys() ?? [])];
    const facts: Facts = {
      language,
      later: laterDate(snapshot),
      present: presentDate(snapshot),
      isFree: (contact) => !contacts.includes(`${finding.subject.body}/${contact}`),
    };
    for (const statement of details.statements(facts)) {
      if (isWritten(statement.property, declared.node)) continue;
      yield { title: titles[language][statement.title](facts.present), edits: [insertInto(declared.node, statement.text, declared.document)] };
    }
  },
};

interface Facts {
  readonly language: Language;
  readonly later: DateText;
  readonly present: DateText;
  isFree(contact: string): boolean;
}

interface Details {
  /** What the finding is about. */
  readonly of: "handoff" | "body" | "contact" | "commitment";
  readonly sorts: readonly Sort[];
  statements(facts: Facts): readonly Statement[];
}

interface Statement {
  /** Under which property the tree has it. */
  readonly property: string;
  readonly title: keyof (typeof titles)["en"];
  readonly text: string;
}

const open = blank("…");
const handoff = { of: "handoff", sorts: ["handoff"] } as const satisfies Partial<Details> & { readonly of: keyof Subject };
const commitment = { of: "commitment", sorts: ["commitment"] } as const;

const detailsFor: Partial<Record<Code, Details>> = {
  "handoff/no-deadline": { ...handoff, statements: () => [{ property: "deadlines", title: "deadline", text: `within ${blank("10 working days")}` }] },
  "handoff/no-channel": { ...handoff, statements: () => [{ property: "channels", title: "channel", text: `via "${open}"` }] },
  "handoff/no-content": { ...handoff, statements: () => [{ property: "passes", title: "content", text: `passes "${open}"` }] },
  "handoff/no-legal-basis": {
    ...handoff,
    statements: () => [
      { property: "laws", title: "law", text: `law "${blank("§ …")}"` },
      { property: "consents", title: "consent", text: "consent" },
    ],
  },
  "contact/no-mailbox": { of: "contact", sorts: ["contact"], statements: () => [{ property: "emails", title: "mailbox", text: `email "${open}"` }] },
  "contact/missing": { of: "body", sorts: ["body", "unit"], statements: (facts) => [{ property: "contacts", title: "contact", text: newContact(facts) }] },
  "commitment/no-date": { ...commitment, statements: ({ later }) => [{ property: "due", title: "date", text: `due ${blank(later)}` }] },
  "commitment/overdue": {
    ...commitment,
    statements: ({ present }) => [
      { property: "fulfilments", title: "kept", text: `kept ${blank(present)} "${open}"` },
      { property: "withdrawals", title: "dropped", text: `dropped ${blank(present)} because "${open}"` },
    ],
  },
};

function newContact({ language, isFree }: Facts): string {
  const [name, title] = language === "de" ? ["empfang", "Empfang"] : ["desk", "Front desk"];
  let free = name;
  for (let number = 2; !isFree(free); number++) free = `${name}-${number}`;
  return `contact ${free} "${title}" { email "${open}" }`;
}

const titles = {
  en: {
    deadline: () => "Say by when",
    channel: () => "Say by which way",
    content: () => "Say what is handed on",
    law: () => "Name the law that allows it",
    consent: () => "Say that the people concerned consent",
    mailbox: () => "Add a role mailbox",
    contact: () => "Add a contact",
    date: () => "Agree on a date",
    kept: (date: DateText) => `Mark as kept on ${date}`,
    dropped: (date: DateText) => `Mark as dropped on ${date}`,
  },
  de: {
    deadline: () => "Sagen, bis wann",
    channel: () => "Sagen, auf welchem Weg",
    content: () => "Sagen, was übergeben wird",
    law: () => "Das Gesetz nennen, das es erlaubt",
    consent: () => "Sagen, dass die Betroffenen einwilligen",
    mailbox: () => "Funktionspostfach ergänzen",
    contact: () => "Kontakt ergänzen",
    date: () => "Datum vereinbaren",
    kept: (date: DateText) => `Als am ${dateInWords(date, "de")} eingelöst eintragen`,
    dropped: (date: DateText) => `Als am ${dateInWords(date, "de")} aufgegeben eintragen`,
  },
} as const;
