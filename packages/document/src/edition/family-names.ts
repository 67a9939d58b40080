import { familyWords } from "./family-words.ts";
import type { Hide } from "./secrets.ts";
import { familyOf, spelled } from "./spellings.ts";

/** Shorter names than this stand in texts by chance. */
const SHORTEST = 3;

const BEFORE = String.raw`(?<![\p{L}\p{N}-])`;
/** A name that is part of that of a place or a firm is not hidden: “Brandt-Haus”, “Brandt Platz”, “Brandt GmbH”. */
const PLACES = String.raw`Stra(?:ß|ss)e|Str\.|Platz|Allee|Weg|Ring|Gasse|Ufer|Haus|Schule|Stift|Stiftung|Halle|Klinik|Street|Road|Square|House|School|Foundation|GmbH|gGmbH|AG|KG|Ltd|Inc|e\.\s?V\.`;
const BEHIND = String.raw`(?:['’]?s|['’])?(?![\p{L}\p{N}]|-\p{L}|\s+(?:${PLACES})(?!\p{L}))`;
const INITIALS = String.raw`(?:\p{Lu}\.\s*)`;

/** What stands before a person: a post, or how somebody is reached. A word that is no name has an article there. */
const BESIDE = [
  String.raw`(?:Kolleg(?:e|en|in)|(?:Amts|Team|Sachgebiets|Referats|Abteilungs)?[Ll]eit(?:er|erin|ung)|Sachbearbeit(?:er|erin|ung)|Ansprech(?:partner|partnerin|person)|Mitarbeiter(?:in)?|Referent(?:in)?|Berater(?:in)?|Kontakt|Vertretung|Telefon|Tel\.|Durchwahl|z\.\s?Hd\.(?:\s?v\.)?)`,
  String.raw`(?:colleague|officer|clerk|manager|contact|deputy|attn\.?|phone|ask|asks|call|calls|e-?mail|tell|inform|via|through|(?:speak|talk|write|report|turn)s?\s+(?:to|with))`,
];
const TO = "(?:an|bei|mit|über|durch|von)";
const VERBS_FAR =
  "wenden|wendet|melden|meldet|klären|klärt|abstimmen|absprechen|sprechen|besprechen|vereinbaren|schicken|senden|richten|weiterleiten|anmelden|erfragen|vertreten|begleitet";
const VERBS_NEAR = "fragen|anrufen|anschreiben|informieren|kontaktieren|ansprechen|anmailen|einbeziehen|verständigen|vertritt";

/** Texts that are no prose. */
const ADDRESS = String.raw`(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+`;

/** What tells a family name from other words. */
export interface Surroundings {
  /** What bodies, places and open contacts are called: whatever occurs there is never hidden. */
  readonly names: readonly string[];
  /** All texts, of which some may use a name as a word. */
  readonly texts: readonly string[];
  /** Addresses of mail that everybody may read, in small letters. */
  readonly addresses: ReadonlySet<string>;
}

/**
 * Hides the bare family names of persons, and addresses of mail made of them. One that is an ordinary word as well is only hidden where a
 * person is meant, as in “an Richter wenden” or “ask Baker”; one that a body, a place or somebody else has is not.
 */
export function hidingFamilyNames(persons: readonly string[], { names, texts, addresses }: Surroundings): Hide | undefined {
  const families = [...new Set(persons.map(familyOf))].filter((family) => family.length >= SHORTEST && /^\p{Lu}/u.test(family));
  const free = families.filter((family) => !names.some((name) => isIn(name, family, "iu")));
  const isWord = (family: string): boolean =>
    familyWords.has(family.toLowerCase()) || texts.some((text) => /\s/.test(text) && isIn(text, family.toLowerCase(), "u"));
  const [words, others] = [free.filter(isWord), free.filter((family) => !isWord(family))];
  const hides = [...(others.length > 0 ? [everywhere(others, addresses)] : []), ...(words.length > 0 ? [whereMeant(words)] : [])];
  return hides.length > 0 ? (text) => hides.reduce((rest, hide) => hide(rest), text) : undefined;
}

function everywhere(families: readonly string[], open: ReadonlySet<string>): Hide {
  const any = new RegExp(`(${ADDRESS})|${BEFORE}${INITIALS}*(?:${written(families)})${BEHIND}`, "gu");
  const own = new Set(families.map((family) => family.toLowerCase()));
  const isOwn = (address: string): boolean => {
    const [box = "", domain] = address.toLowerCase().split("@");
    return domain !== undefined && !open.has(address.toLowerCase()) && box.split(/[._%+-]/).some((part) => own.has(part));
  };
  return (text) => text.replace(any, (found, address: string | undefined) => (address !== undefined && !isOwn(address) ? found : "…"));
}

function whereMeant(families: readonly string[]): Hide {
  const name = `((?:${written(families)})${BEHIND})`;
  const patterns = [
    `(${BEFORE})${INITIALS}+${name}`,
    ...BESIDE.map((words) => String.raw`(${BEFORE}${words}:?\s+)${name}`),
    String.raw`(${BEFORE}${TO}\s+)${name}(?=[^.;!?\n]{0,40}\s(?:${VERBS_FAR})(?!\p{L}))`,
    String.raw`(${BEFORE})${name}(?=\s+(?:${VERBS_NEAR})(?!\p{L}))`,
  ].map((pattern) => new RegExp(pattern, "giu"));
  return (text) =>
    patterns.reduce((rest, pattern) => rest.replace(pattern, (found, before: string, word: string) => (/^\p{Lu}/u.test(word) ? `${before}…` : found)), text);
}

/** Names as they are, and in capitals. */
function written(families: readonly string[]): string {
  return families
    .flatMap((family) => [family, family.toUpperCase()])
    .toSorted((left, right) => right.length - left.length)
    .map(spelled)
    .join("|");
}

/** Whether a word stands in a text by itself. */
function isIn(text: string, word: string, flags: string): boolean {
  return (
    text.toLowerCase().includes(word.toLowerCase()) &&
    new RegExp(String.raw`(?<![\p{L}\p{N}@._-])${spelled(word)}(?![\p{L}\p{N}@_-]|\.\p{L})`, flags).test(text)
  );
}
