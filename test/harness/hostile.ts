/** What somebody may write to break out of a text. */
export const hostile: readonly string[] = [
  "<script>alert(1)</script>",
  "</title><img src=x onerror=alert(1)>",
  "=cmd()",
  "](javascript:alert(1))",
  "\u202Eright to left",
  "x".repeat(2000),
  "👩‍👩‍👧 & 'quoted'",
];

/** Long names and addresses, as people have them and as nobody should. */
export const longNames: readonly string[] = [
  "Kinderbetreuungskostenerstattungsangelegenheitenstelle",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "sachgebietsleitung.migration.und.integration@landratsamt-musterkreis.example.org",
  "https://www.landratsamt-musterkreis.example.org/buergerservice/aufenthaltsrecht/antraege-und-formulare.html?stand=2026&art=alle",
  "integration_und_teilhabe_im_landkreis_mit_sehr_langem_namen",
  "ABH-SG3211/AUFENTHALTSBEENDIGUNG/RUECKKEHR+FREIWILLIG#2026",
  "W".repeat(60),
  ".".repeat(300),
  "a1".repeat(200),
  "x".repeat(2000),
];

/** A region in which such words stand wherever there is room for words. */
export function hostileRegion(texts: readonly string[] = hostile): string {
  const [first = "", second = first] = texts;
  const bodies = texts.map(
    (words, index) => `body body-${"abcdefghijklmnopqrstuvwxyz"[index]} "${words}" {
  website "javascript:alert(1)" address "${words}" note "${words}"
  contact desk "${words}" { email "desk@example.org" room "${words}" hours "${words}" }
  responsible for advice { note "${words}" law "${words}" }
}`,
  );
  return `region town "${second}" { language en note "${first}" }\nstep advice "${first}" { law "${first}" }\n${bodies.join("\n")}\n`;
}
