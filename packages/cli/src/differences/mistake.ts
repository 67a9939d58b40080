import type { Language } from "@kurzweg/model";
import { say } from "../words.ts";
import type { SidesMistake } from "./sides.ts";

/** Why two editions cannot be compared, in words. */
export function sidesMistakeInWords(mistake: SidesMistake, language: Language): string {
  switch (mistake.is) {
    case "nothing":
      return say.noSides[language]({});
    case "empty":
      return say.noRegionFiles[language]({ path: mistake.word });
    case "beyond-clone":
      return say.beyondClone[language]({ word: mistake.word });
    case "no-day":
      return say.noDay[language]({ word: mistake.word });
    case "unknown":
      return say.unknownEdition[language]({ word: mistake.word });
  }
}
