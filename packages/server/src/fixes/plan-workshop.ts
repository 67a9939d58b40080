import { blank, insertAmong, isBundled } from "@kurzweg/language";
import { addMonths } from "@kurzweg/model";
import type { Fix } from "./fix.ts";

/** The next workshop is planned, a month from now where nothing else is agreed. */
export const planWorkshop: Fix = {
  codes: ["workshop/overdue"],
  *propose({ snapshot, language }) {
    const { document, region, linked, asOf } = snapshot;
    if (isBundled(document.uri)) return;
    const taken = linked.scope.all.get("workshop");
    const [word, title] = language === "de" ? ["treffen", "Nächstes Treffen"] : ["meeting", "Next meeting"];
    const date = addMonths(asOf, 1);
    let name = `${word}-${date.slice(0, 7)}`;
    for (let number = 2; taken?.has(name); number++) name = `${word}-${date.slice(0, 7)}-${number}`;
    const organised = region.coordinator ? `\n  organised by ${region.coordinator.name}\n` : "";
    const text = `workshop ${name} "${blank(title)}" on ${blank(date)} {${organised}}`;
    const edit = insertAmong("Workshop", text, document, true);
    if (edit) yield { title: titles[language], edits: [edit] };
  },
};

const titles = { en: "Plan the next workshop", de: "Nächstes Treffen planen" } as const;
