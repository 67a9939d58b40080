import { readFileSync } from "node:fs";
import { documentOf, spanOf } from "@kurzweg/language";
import { root } from "../harness.ts";
import { scaleRegion } from "./scale.ts";

/**
 * A region file of so many lines, as somebody would write it: a town with its catalogue in one file, from 1000 lines on
 * the one of scenario R16, and further bodies with their units and contacts until it is long enough.
 */
export function longRegion(lines: number): string {
  const base = lines < 1000 ? town() : scaleRegion("ordinary", 1);
  const bodies: string[] = [];
  for (let count = base.split("\n").length; count < lines; count += LINES) bodies.push(bodyText(bodies.length + 1));
  return `${base}\n${bodies.join("\n")}\n`;
}

/** The example with its catalogue, without imports. */
function town(): string {
  const [catalogue = "", region = ""] = ["germany", "musterstadt"].map((name) => readFileSync(`${root}/examples/musterstadt/${name}.region`, "utf8"));
  const declarations = (text: string): string => {
    const [first] = documentOf("file:///example.region", text).file.declarations;
    return first ? text.slice(spanOf(first).start) : "";
  };
  const header = region.slice(0, region.indexOf("import"));
  return `${header}${declarations(catalogue)}${declarations(region)}`;
}

const LINES = 15;

function bodyText(number: number): string {
  const contact = (name: string): string => `contact ${name} "Desk ${number}" "Empfang ${number}"@de {
      email "${name}-${number}@example.org"
      phone "+49 351 ${1000 + number}"
      hours "Mon to Fri 9 to 12"
      confirmed 2026-10-${String(10 + (number % 15)).padStart(2, "0")}
    }`;
  return `
body further-${number} "Further body ${number}" "Weitere Stelle ${number}"@de {
  address "Street ${number}, 01067 Musterstadt"
  website "https://further-${number}.example.org"
  unit intake "Intake ${number}" {
    ${contact("desk")}
    note "Open to everybody"
  }
}`;
}
