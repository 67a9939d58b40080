import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../harness.ts";

/** A region of 400 lines in which nothing is to be found, on the catalogue of the examples. */
const town = readFileSync(join(import.meta.dirname, "town.region"), "utf8");
const catalogue = "examples/musterstadt/germany";

/** What a check has to find in a region, and nothing else. */
export interface Planted {
  readonly file: string;
  readonly code: string;
  readonly subject: Readonly<Record<string, unknown>>;
}

/** A change of the town that brings one mistake into it. */
interface Mistake extends Omit<Planted, "file"> {
  readonly from: string | RegExp;
  readonly to: string;
}

/** Every other region has one of them, in turn. */
const mistakes: readonly Mistake[] = [
  { code: "coverage/gap", subject: { step: "housing" }, from: "for housing when title-holders {", to: "for housing when status is recognised, removal-ban {" },
  {
    code: "handoff/missing",
    subject: { step: "housing", transition: "recognition", from: ["social-welfare"], to: ["flat-guides"] },
    from: /handoff flat-search .*?\n\}\n/s,
    to: "",
  },
  { code: "contact/stale", subject: { contact: "flat-guides/desk" }, from: "confirmed 2026-10-05", to: "confirmed 2026-03-05" },
  { code: "coverage/overlap", subject: { step: "advice", bodies: ["jmd", "mbe"] }, from: "title-holders and age < 27", to: "title-holders and age < 30" },
  { code: "commitment/overdue", subject: { commitment: "housing-guide" }, from: "due 2027-02-28", to: "due 2026-10-31" },
  { code: "journey/too-long", subject: { journey: "to-work", limit: "handoffs" }, from: "at most 5 handoffs", to: "at most 1 handoff" },
  { code: "handoff/no-legal-basis", subject: { handoff: "change-of-benefit" }, from: '  law "§ 2(3) SGB X"\n', to: "" },
  { code: "workshop/too-large", subject: { workshop: "autumn" }, from: "jobcenter 3, agency 2", to: "jobcenter 13, agency 12" },
  { code: "region/body-differs", subject: { body: "bamf-branch" }, from: "Behördenweg 9", to: "Behördenweg 19" },
];

/** Writes so many regions of 400 lines on a shared catalogue into a folder, in the federal states in turn, and gives what is wrong in them. */
export function writeCountry(folder: string, count: number): readonly Planted[] {
  cpSync(join(root, `${catalogue}.region`), join(folder, "germany.region"));
  const planted: Planted[] = [];
  for (let index = 0; index < count; index++) {
    const state = String((index % STATES) + 1).padStart(2, "0");
    const file = `${state}/town-${String(index).padStart(5, "0")}.region`;
    const mistake = index % 2 === 0 ? mistakes[(index / 2) % mistakes.length] : undefined;
    if (mistake) planted.push({ file, code: mistake.code, subject: mistake.subject });
    mkdirSync(join(folder, state), { recursive: true });
    writeFileSync(join(folder, file), townOf(index, state, mistake));
  }
  return planted;
}

const STATES = 16;

/** The town under a name and with addresses of its own; the branch office of the state is the same in all of its towns. */
function townOf(index: number, state: string, mistake: Mistake | undefined): string {
  return (mistake ? town.replace(mistake.from, mistake.to) : town)
    .replace(`../../../${catalogue}`, "../germany")
    .replace("14999000", `${state}${String(index).padStart(6, "0")}`)
    .replaceAll("state.example.org", `state-${state}.example.org`)
    .replace("Hauptort", `Hauptort ${state}`)
    .replaceAll(/\btown\b/g, `town-${index}`)
    .replaceAll(/\bTown\b/g, `Town ${index}`);
}
