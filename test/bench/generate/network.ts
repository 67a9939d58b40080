import { type Random, randomFrom } from "../random.ts";

const BODIES = 100;
const STEPS = 60;
const PHASES = 6;
const HANDOFFS = 180;
const COMMITMENTS = 60;

const statuses = ["arrived", "in-procedure", "tolerated", "recognised", "protected", "settled"] as const;
/** Into which parts people are told apart at a step. */
const splits: readonly (readonly (readonly (typeof statuses)[number][])[])[] = [
  [
    ["arrived", "in-procedure", "tolerated"],
    ["recognised", "protected", "settled"],
  ],
  [["arrived"], ["in-procedure", "tolerated"], ["recognised", "protected", "settled"]],
  [
    ["arrived", "in-procedure"],
    ["tolerated", "recognised"],
    ["protected", "settled"],
  ],
];

/** The region of a large county: 100 bodies with their contacts and 60 steps, hand-offs, ways, workshops and commitments. */
export function networkOf(seed: number): string {
  const random = randomFrom(seed);
  const steps = Array.from({ length: STEPS }, (_, index) => index + 1);
  const tasks = tasksOf(random);
  return [
    'region network "County" {',
    "  language en",
    "  as of 2026-11-15",
    "  coordinator body-1",
    "}",
    `dimension status "Status" { ${statuses.map((name) => `${name} "${title(name)}"`).join(" ")} }`,
    'dimension age "Age" 0.. years',
    ...Array.from({ length: PHASES }, (_, phase) => phaseText(steps.filter((step) => Math.floor((step - 1) / (STEPS / PHASES)) === phase))),
    ...Array.from({ length: BODIES }, (_, body) => bodyText(body + 1, tasks.get(body + 1) ?? [], random)),
    ...Array.from({ length: HANDOFFS }, (_, handoff) => handoffText(handoff + 1, random)),
    ...["recognised", "tolerated"].map((name) => `profile ${name}-person "A person, ${name}" { status is ${name}  age is 30 }`),
    `journey way "From arrival to work" { from step-1 to step-${STEPS}  at most 12 handoffs }`,
    workshopText(),
    ...Array.from({ length: COMMITMENTS }, (_, commitment) => commitmentText(commitment + 1, random)),
    "",
  ].join("\n");
}

/** What each body does, by its number. */
function tasksOf(random: Random): ReadonlyMap<number, readonly string[]> {
  const tasks = new Map<number, string[]>();
  const give = (task: string): void => {
    const body = random.between(1, BODIES);
    tasks.set(body, [...(tasks.get(body) ?? []), task]);
  };
  for (let step = 1; step <= STEPS; step++) {
    for (const part of random.pick(splits)) {
      const who = `status is ${part.join(", ")}`;
      if (random.chance(0.3)) {
        give(`responsible for step-${step} when ${who} and age < 27 { law "§ ${step} Code" note "Young people come with an appointment." }`);
        give(`responsible for step-${step} when ${who} and age >= 27 { law "§ ${step} Code" }`);
      } else give(`responsible for step-${step} when ${who} { law "§ ${step} Code", "§ ${random.between(1, 90)} Act" }`);
    }
    for (let more = 0; more < 3; more++) give(`supports step-${step} when status is ${random.pick(statuses)}`);
    give(`informed of step-${step}`);
  }
  return tasks;
}

function phaseText(steps: readonly number[]): string {
  const texts = steps.map(
    (step) => `  step step-${step} "Step number ${step} on the way" {${step > 1 ? ` needs step-${step - 1}` : ""} law "§ ${step} Code"  takes 2 weeks }`,
  );
  return [`phase phase-${steps[0]} "Phase of step ${steps[0]}" {`, ...texts, "}"].join("\n");
}

function bodyText(body: number, tasks: readonly string[], random: Random): string {
  const contact = (name: string): string =>
    `  contact ${name} "${title(name)}" { email "${name}@body-${body}.example.org"  phone "+49 341 0000-${body}"  room "${body}"  hours "Mo-Fr 08:00-12:00"  confirmed 2026-10-0${random.between(1, 9)} }`;
  return [
    `body body-${body} "Office number ${body} of the county" {`,
    `  address "Example street ${body}, 04999 County"`,
    `  website "https://body-${body}.example.org"`,
    contact("desk"),
    contact("head"),
    ...tasks.map((task) => `  ${task}`),
    "}",
  ].join("\n");
}

function handoffText(handoff: number, random: Random): string {
  const [from, to] = [random.between(1, BODIES - 1), BODIES];
  return `handoff handoff-${handoff} "Hand-off number ${handoff}" { from body-${from} to body-${random.between(from + 1, to)} for step-${random.between(1, STEPS)} passes "Form ${handoff}", "Notes" via "encrypted mail" within 5 working days }`;
}

function workshopText(): string {
  const participants = Array.from({ length: 20 }, (_, body) => `body-${body + 1} 1`).join(", ");
  return `workshop spring "Workshop" on 2026-10-16 { organised by body-1 participants ${participants} goal "Agree who does what" repeats every 3 months }`;
}

function commitmentText(commitment: number, random: Random): string {
  return `commitment commitment-${commitment} "Promise number ${commitment}" { by body-${random.between(1, 50)} to body-${random.between(51, BODIES)} made at spring due 2027-0${random.between(1, 9)}-15 }`;
}

function title(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}
