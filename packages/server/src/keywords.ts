/** What a word of the language says, in one sentence, and what it is in German. */
export interface Meaning {
  readonly en: string;
  readonly de: string;
  /** The German words for it. */
  readonly german: string;
}

/**
 * What the words and signs of the language say. Words that belong together stand together; where words say something
 * else in one statement than in another, the rule of the grammar stands before them: `Handoff from`.
 */
const meanings: Readonly<Record<string, Meaning>> = {
  // The head of a file
  region: m("Begins the file of a region.", "Beginnt die Datei einer Region.", "Region"),
  catalogue: m("Begins a catalogue: what several regions share.", "Beginnt einen Katalog: was mehrere Regionen teilen.", "Katalog"),
  import: m("Builds on another file or on a bundled catalogue.", "Baut auf einer anderen Datei oder einem mitgelieferten Katalog auf.", "Import"),
  key: m("The official municipality key, with 8 or 12 digits.", "Der amtliche Gemeindeschlüssel mit 8 oder 12 Ziffern.", "Gemeindeschlüssel"),
  language: m("The languages of the titles; the first one needs no tag.", "Die Sprachen der Titel; die erste braucht kein Kürzel.", "Sprache"),
  "as of": m("The day that the file describes.", "Der Tag, den die Datei beschreibt.", "Stichtag"),
  checked: m("When the rules were last compared with the law.", "Wann die Regeln zuletzt mit dem Gesetz verglichen wurden.", "geprüft am"),
  coordinator: m("Who coordinates the region.", "Wer die Region koordiniert.", "Koordination"),
  // The people
  dimension: m("Something in which people differ, with its values.", "Ein Merkmal, in dem sich Menschen unterscheiden, mit seinen Werten.", "Merkmal"),
  "ordered dimension": m("A dimension whose values have an order.", "Ein Merkmal, dessen Werte eine Reihenfolge haben.", "geordnetes Merkmal"),
  group: m("Gives people who meet a condition a name.", "Gibt Menschen, die eine Bedingung erfüllen, einen Namen.", "Gruppe"),
  "impossible when": m(
    "Says which people cannot exist: nothing is reported about them.",
    "Sagt, welche Menschen es nicht gibt: Über sie wird nichts gemeldet.",
    "unmöglich, wenn",
  ),
  profile: m("A named example of a person, who walks the journeys.", "Ein Beispiel für einen Menschen, das die Wege durchläuft.", "Profil"),
  "Profile then": m("What happens to this person.", "Was diesem Menschen geschieht.", "danach"),
  is: m("Has one of these values.", "Hat einen dieser Werte.", "ist"),
  when: m("For whom it holds.", "Für wen es gilt.", "wenn"),
  and: m("Both must hold.", "Beides muss gelten.", "und"),
  or: m("One of the two is enough.", "Eines von beiden genügt.", "oder"),
  not: m("The contrary must hold.", "Das Gegenteil muss gelten.", "nicht"),
  "RangeTest not": m("Has none of these values.", "Hat keinen dieser Werte.", "nicht"),
  everyone: m("All people.", "Alle Menschen.", "alle"),
  "<": m("Less than.", "Weniger als.", "kleiner als"),
  "<=": m("At most.", "Höchstens.", "höchstens"),
  ">": m("More than.", "Mehr als.", "größer als"),
  ">=": m("At least.", "Mindestens.", "mindestens"),
  "..": m("A range, both ends included; an end may be left out.", "Ein Bereich, beide Enden eingeschlossen; ein Ende darf fehlen.", "bis"),
  // The work
  phase: m("A part of the way, with its steps.", "Ein Abschnitt des Weges mit seinen Schritten.", "Phase"),
  step: m("Something that somebody has to take care of.", "Etwas, worum sich jemand kümmern muss.", "Schritt"),
  "optional step": m("A step that may have nobody responsible.", "Ein Schritt, für den niemand zuständig sein muss.", "freiwilliger Schritt"),
  needs: m("The steps that come before.", "Die Schritte, die vorher kommen.", "setzt voraus"),
  "applies when": m("For whom there is the step at all.", "Für wen es den Schritt überhaupt gibt.", "gilt, wenn"),
  "not for": m("Who is excluded by law: that is no gap.", "Wer durch Gesetz ausgeschlossen ist: Das ist keine Lücke.", "nicht für"),
  "clarify when": m(
    "For whom the law is unclear, and who answers which question.",
    "Für wen die Rechtslage offen ist und wer welche Frage klärt.",
    "zu klären, wenn",
  ),
  with: m("Who answers the question.", "Wer die Frage klärt.", "bei"),
  takes: m("How long it takes.", "Wie lange es dauert.", "dauert"),
  exclude: m("Excludes people from steps that are declared elsewhere.", "Schließt Menschen von Schritten aus, die anderswo stehen.", "ausgeschlossen"),
  "Exclusion for": m("Who is excluded.", "Wer ausgeschlossen ist.", "für"),
  transition: m("Something that happens to people and changes who is responsible.", "Ein Ereignis, nach dem andere zuständig sein können.", "Statuswechsel"),
  effective: m("When the change takes effect.", "Wann der Wechsel wirksam wird.", "wirksam"),
  "->": m("From these values to those.", "Von diesen Werten zu jenen.", "wird zu"),
  // The bodies
  kind: m("A kind of body, with what it is responsible for everywhere.", "Eine Art von Stelle mit dem, wofür sie überall zuständig ist.", "Art von Stelle"),
  "statutory kind": m("A kind of body that the law prescribes.", "Eine Art von Stelle, die das Gesetz vorschreibt.", "gesetzliche Art"),
  body: m("A public body or another organisation of the region.", "Eine Behörde oder andere Stelle der Region.", "Stelle"),
  "Body is": m("The kind of body that it is.", "Welche Art von Stelle sie ist.", "ist"),
  unit: m("A part of a body.", "Ein Teil einer Stelle.", "Einheit"),
  serves: m("The people whom the body serves at all.", "Die Menschen, um die sich die Stelle überhaupt kümmert.", "betreut"),
  address: m("Where the body is.", "Wo die Stelle ist.", "Anschrift"),
  website: m("Where more can be read.", "Wo mehr zu lesen ist.", "Internetseite"),
  "decision-maker": m("Who can decide for the body.", "Wer für die Stelle entscheiden kann.", "entscheidet"),
  "responsible for": m("Is responsible for steps.", "Ist für Schritte zuständig.", "zuständig für"),
  "not responsible for": m(
    "Is not responsible, although its kind or body would be.",
    "Ist nicht zuständig, obwohl die Art von Stelle es wäre.",
    "nicht zuständig für",
  ),
  leads: m("Is responsible and has the lead among several.", "Ist zuständig und hat unter mehreren die Federführung.", "federführend"),
  supports: m("Helps, without being responsible.", "Hilft, ohne zuständig zu sein.", "unterstützt"),
  "informed of": m("Is told, without being responsible.", "Erfährt davon, ohne zuständig zu sein.", "informiert über"),
  "delegated by": m("Who has handed the task over.", "Wer die Aufgabe übertragen hat.", "übertragen von"),
  suspended: m("The assignment rests for a time.", "Die Zuständigkeit ruht für eine Zeit.", "ausgesetzt"),
  because: m("The reason.", "Der Grund.", "weil"),
  law: m("Where it is written in the law.", "Wo es im Gesetz steht.", "Rechtsgrundlage"),
  note: m("Something worth knowing, in words.", "Etwas Wissenswertes in Worten.", "Hinweis"),
  from: m("The first day on which it holds.", "Der erste Tag, an dem es gilt.", "ab"),
  until: m("The last day on which it holds.", "Der letzte Tag, an dem es gilt.", "bis"),
  "Assignment contact": m("Whom to turn to about this.", "An wen man sich damit wendet.", "Kontakt"),
  contact: m("How to reach a body.", "Wie eine Stelle zu erreichen ist.", "Kontakt"),
  email: m("The shared mailbox.", "Das gemeinsame Postfach.", "E-Mail"),
  phone: m("The telephone number.", "Die Telefonnummer.", "Telefon"),
  room: m("The room.", "Das Zimmer.", "Zimmer"),
  hours: m("When somebody is there.", "Wann jemand da ist.", "Sprechzeiten"),
  person: m("Who it is; left out of what is published.", "Wer es ist; wird nicht veröffentlicht.", "Person"),
  public: m("The name may be published.", "Der Name darf veröffentlicht werden.", "öffentlich"),
  deputy: m("Who stands in.", "Wer vertritt.", "Vertretung"),
  confirmed: m("When the details were last confirmed.", "Wann die Angaben zuletzt bestätigt wurden.", "bestätigt am"),
  left: m("When the person left.", "Wann die Person gegangen ist.", "ausgeschieden am"),
  // The ways between them
  handoff: m("How one body hands work on to another.", "Wie eine Stelle Arbeit an eine andere übergibt.", "Übergabe"),
  "Handoff from": m("Who hands on, and to whom.", "Wer an wen übergibt.", "von"),
  to: m("Who receives it.", "Wer es erhält.", "an"),
  on: m("At which transitions.", "Bei welchen Statuswechseln.", "bei"),
  "Workshop on": m("The day of the workshop.", "Der Tag der Werkstatt.", "am"),
  for: m("For which steps.", "Für welche Schritte.", "für"),
  passes: m("What is handed on.", "Was übergeben wird.", "übergibt"),
  via: m("On which channel.", "Auf welchem Weg.", "über"),
  within: m("By when.", "Bis wann.", "innerhalb von"),
  consent: m("The person has to agree.", "Der Mensch muss einwilligen.", "Einwilligung"),
  before: m("Before the change, not after it.", "Vor dem Wechsel, nicht danach.", "vorher"),
  after: m("After the change.", "Nach dem Wechsel.", "danach"),
  "end of month": m("By the end of the month.", "Bis zum Ende des Monats.", "Monatsende"),
  month: m("A calendar month.", "Ein Kalendermonat.", "Monat"),
  working: m("Working days: without weekends and public holidays.", "Werktage: ohne Wochenenden und Feiertage.", "Werktage"),
  journey: m("A way from one step to another that must not get too long.", "Ein Weg von einem Schritt zu einem anderen, der nicht zu lang werden darf.", "Weg"),
  "Journey from": m("The first step and the last.", "Der erste und der letzte Schritt.", "von"),
  "Journey to": m("The last step.", "Der letzte Schritt.", "bis"),
  "at most": m("How many hand-offs, bodies or returns, or how long.", "Wie viele Übergaben, Stellen oder Rückgaben, oder wie lange.", "höchstens"),
  // Working together
  partnership: m("Bodies that work together for good.", "Stellen, die auf Dauer zusammenarbeiten.", "Partnerschaft"),
  between: m("The partners.", "Die Partner.", "zwischen"),
  since: m("Since when.", "Seit wann.", "seit"),
  concern: m("Something that somebody finds wanting.", "Etwas, das jemandem fehlt.", "Anliegen"),
  "raised by": m("Who brought it up.", "Wer es vorgebracht hat.", "vorgebracht von"),
  resolved: m("When it was settled.", "Wann es sich erledigt hat.", "erledigt am"),
  workshop: m("A meeting of the region.", "Ein Treffen der Region.", "Werkstatt"),
  "organised by": m("Who organises it.", "Wer einlädt.", "eingeladen von"),
  "facilitated by": m("Who facilitates it.", "Wer moderiert.", "moderiert von"),
  place: m("Where it takes place.", "Wo es stattfindet.", "Ort"),
  time: m("At what time.", "Um welche Uhrzeit.", "Uhrzeit"),
  participants: m("Who comes, and how many people.", "Wer kommt, und mit wie vielen Personen.", "Teilnehmende"),
  goal: m("What is to be achieved.", "Was erreicht werden soll.", "Ziel"),
  topic: m("What is talked about.", "Worüber gesprochen wird.", "Thema"),
  "repeats every": m("How often it takes place again.", "Wie oft es wieder stattfindet.", "wiederholt sich alle"),
  commitment: m("A promise, with somebody who keeps it and a day.", "Eine Zusage mit jemandem, der sie einlöst, und einem Tag.", "Zusage"),
  by: m("Who does it.", "Wer es tut.", "von"),
  "Commitment to": m("To whom it is promised.", "Wem es zugesagt ist.", "an"),
  "made at": m("At which workshop.", "Auf welcher Werkstatt.", "vereinbart auf"),
  concerns: m("What it is about.", "Worum es geht.", "betrifft"),
  due: m("By which day.", "Bis zu welchem Tag.", "fällig am"),
  kept: m("When it was done, and what shows it.", "Wann es getan war, und was es belegt.", "eingelöst am"),
  dropped: m("When it was given up, and why.", "Wann es aufgegeben wurde, und warum.", "aufgegeben am"),
  policy: m("What the region has agreed for its own work.", "Was die Region für ihre eigene Arbeit vereinbart hat.", "Regeln der Zusammenarbeit"),
  "confirm contacts every": m("How often contacts are confirmed.", "Wie oft Kontakte bestätigt werden.", "Kontakte bestätigen alle"),
  "workshops at most": m("How many people a workshop may have.", "Wie viele Personen eine Werkstatt haben darf.", "Werkstätten höchstens"),
  people: m("How many people.", "Wie viele Personen.", "Personen"),
  "meet every": m("How often the region meets.", "Wie oft sich die Region trifft.", "treffen alle"),
  require: m("Kinds of body that the region must have.", "Arten von Stellen, die es in der Region geben muss.", "verlangt"),
  accept: m("Accepts a finding for a time, with a reason.", "Nimmt eine Meldung für eine Zeit hin, mit Begründung.", "hinnehmen"),
  at: m("At which thing, or anything inside it.", "Bei welcher Sache oder etwas darin.", "bei"),
  "Acceptance by": m("Who has decided so.", "Wer das entschieden hat.", "von"),
};

/** What a word, or words that belong together, say in a statement. */
export function meaningOf(words: string, rule: string): Meaning | undefined {
  return [`${rule} ${words}`, words].map((key) => (Object.hasOwn(meanings, key) ? meanings[key] : undefined)).find((found) => found !== undefined);
}

function m(en: string, de: string, german: string): Meaning {
  return { en, de, german };
}
