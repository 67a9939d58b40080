/** How somebody can be reached. */
export type Means = "email" | "phone" | "website";

const forms: Readonly<Record<Means, RegExp>> = {
  email: /^[^\s@<>()[\],;:"]+@[^\s@.]+(\.[^\s@.]+)+$/,
  website: /^(https?:\/\/)?[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#]\S*)?$/iu,
  phone: /^\+?[\d\s()/.-]+(\s?(ext\.?|x|Durchwahl)\s?\d+)?$/i,
};

/** Whether a text can be an e-mail address, a phone number or a website. */
export function isPossible(means: Means, text: string): boolean {
  if (!forms[means].test(text)) return false;
  if (means !== "phone") return true;
  const digits = text.replace(/\D/g, "").length;
  return digits >= 3 && digits <= 20;
}

/** What is dialled for a phone number, as in `tel:` addresses; nothing where it is none. The zero of “+49 (0)371” is for callers from the country alone. */
export function dialled(phone: string): string | undefined {
  if (!isPossible("phone", phone)) return undefined;
  const [number = "", extension] = phone.split(/\s?(?:ext\.?|x|Durchwahl)\s?/i);
  const digits = (number.trim().startsWith("+") ? number.replace("(0)", "") : number).replaceAll(/[^+\d]/g, "");
  return extension === undefined ? digits : `${digits};ext=${extension}`;
}
