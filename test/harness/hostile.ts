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
