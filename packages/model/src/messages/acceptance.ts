import { dateInWords } from "./dates.ts";
import { entry } from "./entry.ts";

/** What the network has accepted for the time being. */
export const acceptanceMessages = {
  "accept/unused": entry<{ code: string; at?: string | undefined }>("warning", {
    en: {
      message: ({ code, at }) => `This accepts “${code}”${at ? ` at “${at}”` : ""}, but there is no such finding.`,
      advice: () => "Remove it: what it accepted has been solved, or it names the wrong thing.",
      about: "An acceptance that hides nothing would later hide something that nobody has looked at.",
    },
    de: {
      message: ({ code, at }) => `Hier wird „${code}“${at ? ` bei „${at}“` : ""} hingenommen, doch einen solchen Befund gibt es nicht.`,
      advice: () => "Entfernen Sie die Zeile: Was sie hinnahm, ist gelöst, oder sie nennt das Falsche.",
      about: "Ein „accept“, das nichts verdeckt, würde später etwas verdecken, das sich niemand angesehen hat.",
    },
  }),
  "accept/expired": entry<{ code: string; until: string }>("warning", {
    en: {
      message: ({ code, until }) => `This accepted “${code}” until ${until}. That date has passed, and its findings are back.`,
      advice: () => "Solve them, or agree on a new date and the reason for it.",
      about: "Acceptances end, so that nothing is put off for ever.",
    },
    de: {
      message: ({ code, until }) =>
        `Hier wurde „${code}“ bis ${dateInWords(until, "de")} hingenommen. Die Frist ist verstrichen, und die Befunde sind wieder da.`,
      advice: () => "Beheben Sie sie, oder vereinbaren Sie ein neues Datum und den Grund dafür.",
      about: "Hingenommen wird nur bis zu einem Datum, damit nichts für immer aufgeschoben bleibt.",
    },
  }),
};
