/**
 * Regular expressions (flags `iu`) that find a text in the ways in which people write it.
 */

const ADDRESS = String.raw`(?:Frau|Fr\.|Herrn?|Hr\.|Mrs?\.?|Ms\.?|Mx\.?)`;
const DEGREE = String.raw`(?:Dr|Prof|Dipl|Mag|med|phil|jur|Ing)\.?(?:-\p{L}+\.?)?`;
const PARTICLE = "(?:von|van|vom|zu|zur|de|der|den|del|di|la|al|el)";

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const BEHIND = String.raw`(?![\p{L}\p{N}])`;
const GENITIVE = "(?:['’]?s|['’])?";

const FORM = new RegExp(`^(?:${ADDRESS}|${DEGREE})$`, "iu");

/** The text itself, however it is broken into lines and its diacritics are stored. */
export function spelled(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.map((word) => [...word.normalize("NFC")].map(character).join("")).join(String.raw`\s+`);
}

/** The text itself, unless it is the end or the beginning of a longer word or number. */
export function whole(text: string): string {
  return BEFORE + spelled(text) + BEHIND;
}

/** The family name of a person: what stands before a comma, or last. */
export function familyOf(name: string): string {
  return wordsOf(name).at(-1) ?? "";
}

/** Without forms of address and degrees, the family name last. */
function wordsOf(name: string): readonly string[] {
  const [family = "", given] = name.split(",");
  return `${given ?? ""} ${family}`
    .trim()
    .split(/\s+/u)
    .filter((word) => !FORM.test(word));
}

/** A person: by the whole name, with the family name first, and by the family name behind “Frau”, “Herr” or the like. */
export function namesOf(name: string): readonly string[] {
  const core = wordsOf(name);
  const [family] = core.slice(-1);
  const given = core.slice(0, -1).join(" ");
  if (family === undefined) return [whole(name)];
  const addressed = String.raw`${ADDRESS}\s+(?:${DEGREE}\s+)*(?:${PARTICLE}\s+)*${spelled(family)}`;
  const named =
    given === ""
      ? core.length === name.trim().split(/\s+/u).length
        ? [spelled(family)]
        : []
      : [spelled(core.join(" ")), String.raw`${spelled(family)},\s*${spelled(given)}`];
  return [...named, addressed].map((spelling) => BEFORE + spelling + GENITIVE + BEHIND);
}

/** A number of a telephone: with or without the code of the country, in any groups of digits. */
export function numberOf(number: string): string {
  const digits = digitsOf(number);
  if (digits.length < 5 || /\p{L}/u.test(number)) return whole(number);
  const apart = String.raw`[\s()/.–-]*`;
  return String.raw`(?<![\p{N}+])(?:\+${apart}49${apart}|0049${apart})?(?:\(?0\)?${apart})?${[...digits].join(apart)}(?!\p{N})`;
}

/** The digits of a number of a telephone, without the code of the country. */
export function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, "").replace(/^(?:00)?49(?=\d{5})|^0/, "");
}

function character(each: string): string {
  const apart = each.normalize("NFD");
  const escaped = each.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return apart === each ? escaped : `(?:${escaped}|${apart})`;
}
