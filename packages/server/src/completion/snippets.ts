import type { Language } from "@kurzweg/model";

/** Makes the stops of a snippet, numbered in the order in which they are asked for. */
export interface Stops {
  /** A stop with a text that is meant to be replaced. */
  stop(text: string): string;
  /** A title in each language of the file. */
  title(english: string, german: string): string;
  /** Text in quotation marks. */
  text(english: string, german: string): string;
  /** One of the names that there are of a type; the text where there are none. */
  one(type: string, text: string): string;
  day(months: number): string;
}

/** How a snippet is shown in a list, and what it writes. */
export interface Snippet {
  readonly label: string;
  write(stops: Stops): string;
}

const reason = (s: Stops): string => `because ${s.text("Why", "Warum")}`;

/** Whole statements, by the rule and the words with which they begin. The last stop is where writing goes on. */
export const snippets: Readonly<Record<string, Snippet>> = {
  "Region region": {
    label: "region … { … }",
    write: (s) =>
      `region ${s.stop("name")} ${s.title("Title of the region", "Titel der Region")} {\n  key "${s.stop("14000000")}"\n  language ${s.stop("en, de")}\n}\n\nimport "${s.stop("kurzweg:germany")}"\n\n$0`,
  },
  "Catalogue catalogue": {
    label: "catalogue … { … }",
    write: (s) =>
      `catalogue ${s.stop("name")} ${s.title("Title of the catalogue", "Titel des Katalogs")} {\n  language ${s.stop("en, de")}\n  checked ${s.day(0)}\n}\n\n$0`,
  },
  "Dimension dimension": {
    label: "dimension … { … }",
    write: (s) =>
      `dimension ${s.stop("name")} ${s.title("Title", "Titel")} {\n  ${s.stop("value")} ${s.title("Title of the value", "Titel des Werts")}\n  $0\n}`,
  },
  "Dimension ordered dimension": {
    label: "ordered dimension … { … }",
    write: (s) => `ordered dimension ${s.stop("name")} ${s.title("Title", "Titel")} {\n  ${s.stop("lowest")} ${s.title("Lowest", "Niedrigster")}\n  $0\n}`,
  },
  "Group group": {
    label: "group … when …",
    write: (s) => `group ${s.stop("name")} ${s.title("Title", "Titel")}\n  when ${s.one("Dimension", "status")} is $0`,
  },
  "Impossible impossible when": { label: "impossible when …", write: (s) => `impossible when ${s.one("Dimension", "status")} is $0` },
  "Profile profile": {
    label: "profile … { … }",
    write: (s) => `profile ${s.stop("name")} ${s.title("Who it is", "Wer es ist")} {\n  ${s.one("Dimension", "status")} is ${s.stop("value")}$0\n}`,
  },
  "Phase phase": {
    label: "phase … { … }",
    write: (s) =>
      `phase ${s.stop("name")} ${s.title("Title", "Titel")} {\n  step ${s.stop("first-step")} ${s.title("Title of the step", "Titel des Schritts")}$0\n}`,
  },
  "Step step": { label: "step …", write: (s) => `step ${s.stop("name")} ${s.title("Title", "Titel")} {\n  $0\n}` },
  "Step optional step": { label: "optional step …", write: (s) => `optional step ${s.stop("name")} ${s.title("Title", "Titel")} {\n  $0\n}` },
  "Exclusion exclude": {
    label: "exclude … for …",
    write: (s) => `exclude ${s.one("Step", "step-name")} for ${s.one("Dimension", "status")} is ${s.stop("value")}\n  ${reason(s)} law "${s.stop("§")}"$0`,
  },
  "Transition transition": {
    label: "transition … { … }",
    write: (s) =>
      `transition ${s.stop("name")} ${s.title("What happens", "Was geschieht")} {\n  ${s.one("Dimension", "status")} ${s.stop("before")} -> ${s.stop("after")}$0\n}`,
  },
  "Kind kind": {
    label: "kind … { … }",
    write: (s) => `kind ${s.stop("name")} ${s.title("Title", "Titel")} {\n  responsible for ${s.one("Step", "step-name")}$0\n}`,
  },
  "Kind statutory kind": {
    label: "statutory kind … { … }",
    write: (s) =>
      `statutory kind ${s.stop("name")} ${s.title("Title", "Titel")} {\n  responsible for ${s.one("Step", "step-name")} { law "${s.stop("§")}" }$0\n}`,
  },
  "Body body": {
    label: "body … { … }",
    write: (s) =>
      `body ${s.stop("name")} ${s.title("Title", "Titel")} {\n  contact ${s.stop("desk")} ${s.title("Front desk", "Empfang")} { email "${s.stop("name@example.org")}" }\n  $0\n}`,
  },
  "Unit unit": {
    label: "unit … { … }",
    write: (s) =>
      `unit ${s.stop("name")} ${s.title("Title", "Titel")} {\n  contact ${s.stop("desk")} ${s.title("Front desk", "Empfang")} { email "${s.stop("name@example.org")}" }\n  $0\n}`,
  },
  "Contact contact": {
    label: "contact … { … }",
    write: (s) => `contact ${s.stop("desk")} ${s.title("Front desk", "Empfang")} {\n  email "${s.stop("name@example.org")}"\n  confirmed ${s.day(0)}$0\n}`,
  },
  "Assignment responsible for": {
    label: "responsible for … when …",
    write: (s) => `responsible for ${s.one("Step", "step-name")} when ${s.one("Dimension", "status")} is $0`,
  },
  "Exception not responsible for": {
    label: "not responsible for … because …",
    write: (s) => `not responsible for ${s.one("Step", "step-name")} when ${s.one("Dimension", "status")} is ${s.stop("value")}\n  ${reason(s)}$0`,
  },
  "Handoff handoff": {
    label: "handoff … { … }",
    write: (s) =>
      `handoff ${s.stop("name")} ${s.title("Title", "Titel")} {\n  from ${s.one("BodyOrUnit", "first-body")} to ${s.one("BodyOrUnit", "second-body")}\n  on ${s.one("Transition", "transition-name")}\n  for ${s.one("Step", "step-name")}\n  passes ${s.text("What is handed on", "Was übergeben wird")}\n  via ${s.text("On which channel", "Auf welchem Weg")}\n  within ${s.stop("2")} weeks\n  ${s.stop("consent")}$0\n}`,
  },
  "Journey journey": {
    label: "journey … { … }",
    write: (s) =>
      `journey ${s.stop("name")} ${s.title("From … to …", "Von … bis …")} {\n  from ${s.one("Step", "first-step")} to ${s.one("Step", "last-step")}\n  at most ${s.stop("4")} handoffs\n  at most ${s.stop("12")} months$0\n}`,
  },
  "Partnership partnership": {
    label: "partnership … { … }",
    write: (s) =>
      `partnership ${s.stop("name")} ${s.title("Title", "Titel")} {\n  between ${s.one("BodyOrUnit", "first-body")}, ${s.one("BodyOrUnit", "second-body")} since ${s.day(0)}$0\n}`,
  },
  "Concern concern": {
    label: "concern … { … }",
    write: (s) => `concern ${s.stop("name")} ${s.title("What is wanting", "Was fehlt")} {\n  raised by ${s.one("Actor", "body-name")}$0\n}`,
  },
  "Workshop workshop": {
    label: "workshop … on … { … }",
    write: (s) =>
      `workshop ${s.stop("name")} ${s.title("Title", "Titel")} on ${s.day(1)} {\n  organised by ${s.one("Actor", "body-name")}\n  place ${s.text("Where", "Wo")}\n  participants ${s.one("BodyOrUnit", "body-name")} ${s.stop("2")}\n  goal ${s.title("What is to be achieved", "Was erreicht werden soll")}\n  repeats every ${s.stop("3")} months$0\n}`,
  },
  "Commitment commitment": {
    label: "commitment … { … }",
    write: (s) =>
      `commitment ${s.stop("name")} ${s.title("What is promised", "Was zugesagt ist")} {\n  by ${s.one("Actor", "body-name")}\n  to ${s.one("Actor", "body-name")}\n  due ${s.day(3)}$0\n}`,
  },
  "Policy policy": {
    label: "policy { … }",
    write: (s) =>
      `policy {\n  confirm contacts every ${s.stop("6")} months\n  workshops at most ${s.stop("25")} people\n  meet every ${s.stop("3")} months$0\n}`,
  },
  "Acceptance accept": {
    label: "accept … until …",
    write: (s) => `accept "${s.stop("coverage/gap")}" at ${s.one("Step", "step-name")} until ${s.day(6)}\n  ${reason(s)} by ${s.one("Actor", "body-name")}$0`,
  },
};

/** Writes a snippet. `names` gives the names that there are of a type. */
export function written(
  snippet: Snippet,
  language: Language,
  languages: readonly string[],
  names: (type: string) => readonly string[],
  dayIn: (months: number) => string,
): string {
  let count = 0;
  const stop = (text: string): string => `\${${++count}:${text}}`;
  const [first = language, ...others] = languages;
  const inLanguage = (tag: string, english: string, german: string): string => (/^de\b/.test(tag) ? german : english);
  const stops: Stops = {
    stop,
    text: (english, german) => `"${stop(inLanguage(first, english, german))}"`,
    title: (english, german) =>
      [`"${stop(inLanguage(first, english, german))}"`, ...others.map((tag) => `"${stop(inLanguage(tag, english, german))}"@${tag}`)].join(" "),
    one(type, text) {
      const found = names(type).slice(0, MOST);
      return found.length > 0 ? `\${${++count}|${found.join(",")}|}` : stop(text);
    },
    day: (months) => stop(dayIn(months)),
  };
  return snippet.write(stops);
}

/** A choice of more is not read; whoever wants another one types it. */
const MOST = 40;
