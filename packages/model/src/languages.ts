import type { Language } from "./messages/entry.ts";

/** What common languages are called, by their tags: to ask the machine, which knows all of them, takes as long as to analyse a small town. */
export const commonLanguages: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map([
  ["en", { en: "English", de: "Englisch" }],
  ["de", { en: "German", de: "Deutsch" }],
  ["uk", { en: "Ukrainian", de: "Ukrainisch" }],
  ["ar", { en: "Arabic", de: "Arabisch" }],
  ["fa", { en: "Persian", de: "Persisch" }],
  ["tr", { en: "Turkish", de: "Türkisch" }],
  ["ru", { en: "Russian", de: "Russisch" }],
  ["fr", { en: "French", de: "Französisch" }],
  ["nb", { en: "Norwegian Bokmål", de: "Norwegisch (Bokmål)" }],
  ["nn", { en: "Norwegian Nynorsk", de: "Norwegisch (Nynorsk)" }],
  ["no", { en: "Norwegian", de: "Norwegisch" }],
  ["pl", { en: "Polish", de: "Polnisch" }],
  ["es", { en: "Spanish", de: "Spanisch" }],
  ["ti", { en: "Tigrinya", de: "Tigrinya" }],
  ["ku", { en: "Kurdish", de: "Kurdisch" }],
  ["ps", { en: "Pashto", de: "Paschtu" }],
  ["so", { en: "Somali", de: "Somali" }],
  ["ro", { en: "Romanian", de: "Rumänisch" }],
  ["vi", { en: "Vietnamese", de: "Vietnamesisch" }],
  ["hsb", { en: "Upper Sorbian", de: "Obersorbisch" }],
  ["dsb", { en: "Lower Sorbian", de: "Niedersorbisch" }],
]);
