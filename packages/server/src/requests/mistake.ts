import type { Mistake } from "@kurzweg/analysis";
import type { Language } from "@kurzweg/model";

/** What is wrong with the description of a person. */
export function mistakeInWords(mistake: Mistake, language: Language): string {
  const say = words[language];
  switch (mistake.is) {
    case "dimension":
      return say.dimension(mistake.name);
    case "value":
      return say.value(mistake.name, mistake.value);
    case "number":
      return say.number(mistake.name, mistake.value);
    case "impossible":
      return say.impossible(mistake.because);
  }
}

const words = {
  en: {
    dimension: (name: string) => `Nothing called “${name}” tells people apart here.`,
    value: (name: string, value: string) => `“${value}” is not a value of “${name}”.`,
    number: (name: string, value: string) => `“${value}” is outside of “${name}”, or no whole number.`,
    impossible: (because?: string) => `There can be no such person${because ? `: ${because}` : ""}.`,
  },
  de: {
    dimension: (name: string) => `Ein Merkmal namens „${name}“ gibt es hier nicht.`,
    value: (name: string, value: string) => `„${value}“ ist kein Wert von „${name}“.`,
    number: (name: string, value: string) => `„${value}“ liegt außerhalb von „${name}“ oder ist keine ganze Zahl.`,
    impossible: (because?: string) => `Eine solche Person kann es nicht geben${because ? `: ${because}` : ""}.`,
  },
} satisfies Readonly<Record<Language, unknown>>;
