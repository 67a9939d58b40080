import fc, { type Arbitrary } from "fast-check";

const titles = [
  "Jobcenter",
  "Agentur für Arbeit Musterstadt",
  "Sozialamt",
  "Zentrale Anerkennungsstelle für ausländische Berufsqualifikationen",
  "Jugendmigrationsdienst Nord und Mitte",
  "Ausländerbehörde",
  "Donaudampfschifffahrtsgesellschaftskapitänsverband",
  "Vhs",
  "A",
  "Μεταναστευτική υπηρεσία",
  "Центр зайнятості",
  "مكتب العمل في المدينة",
];

/** The text of a region with bodies, units, steps, hand-offs, a way, people who walk it, and a workshop. */
export const randomRegions: Arbitrary<string> = fc
  .record({
    bodies: fc.array(fc.record({ title: fc.nat(titles.length - 1), units: fc.nat(2), statutory: fc.boolean(), serves: fc.nat(3) }), {
      minLength: 1,
      maxLength: 7,
    }),
    steps: fc.array(
      fc.record({
        title: fc.nat(titles.length - 1),
        needs: fc.array(fc.nat(5), { maxLength: 2, size: "max" }),
        takes: fc.nat(40),
        holders: fc.array(fc.nat(6), { maxLength: 3, size: "max" }),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    phases: fc.integer({ min: 1, max: 3 }),
    handoffs: fc.array(fc.record({ from: fc.nat(6), to: fc.nat(6), unit: fc.boolean(), transition: fc.boolean(), deadline: fc.nat(30) }), {
      maxLength: 9,
      size: "max",
    }),
    partners: fc.array(fc.nat(6), { maxLength: 4 }),
    guests: fc.array(fc.nat(6), { maxLength: 7 }),
  })
  .map(textOf);

interface Draft {
  readonly bodies: readonly { readonly title: number; readonly units: number; readonly statutory: boolean; readonly serves: number }[];
  readonly steps: readonly { readonly title: number; readonly needs: readonly number[]; readonly takes: number; readonly holders: readonly number[] }[];
  readonly phases: number;
  readonly handoffs: readonly { readonly from: number; readonly to: number; readonly unit: boolean; readonly transition: boolean; readonly deadline: number }[];
  readonly partners: readonly number[];
  readonly guests: readonly number[];
}

function textOf({ bodies, steps, phases, handoffs, partners, guests }: Draft): string {
  const body = (index: number): string => `body-${index % bodies.length}`;
  const conditions = ["", " when status is seeker", " when status is recognised, other", " when age < 27 and status is not other"];
  const step = ({ title, needs, takes }: Draft["steps"][number], index: number): string => {
    const earlier = index === 0 ? [] : [...new Set(needs.map((need) => need % index))];
    return `  step step-${index} "${titles[title]} ${index}" { ${earlier.length > 0 ? `needs ${earlier.map((need) => `step-${need}`).join(", ")}` : ""} ${takes > 20 ? `takes ${takes} days` : ""} }`;
  };
  const perPhase = Math.ceil(steps.length / phases);
  const parts = Array.from({ length: Math.ceil(steps.length / perPhase) }, (_, phase) => {
    const inside = steps.map(step).slice(phase * perPhase, (phase + 1) * perPhase);
    return `phase phase-${phase} "Phase ${phase}" {\n${inside.join("\n")}\n}`;
  });
  const declared = bodies.map(({ title, units, statutory, serves }, index) => {
    const held = steps.flatMap(({ holders }, at) =>
      holders.some((holder) => holder % bodies.length === index) ? [`  responsible for step-${at}${conditions[serves]}`] : [],
    );
    const inner = Array.from({ length: units }, (_, unit) => `  unit unit-${unit} "${titles[(title + unit + 1) % titles.length]}" { }`);
    return `body body-${index} "${titles[title]} ${index}"${statutory ? " is office" : ""} {\n${[...inner, ...held].join("\n")}\n}`;
  });
  const passed = handoffs.flatMap(({ from, to, unit, transition, deadline }, index) => {
    if (from % bodies.length === to % bodies.length) return [];
    const path = unit && (bodies[from % bodies.length]?.units ?? 0) > 0 ? `${body(from)}/unit-0` : body(from);
    return [
      `handoff handoff-${index} "${titles[(index * 5) % titles.length]} ${index}" { from ${path} to ${body(to)} ${transition ? "on recognition" : ""} passes "File", "Notice" ${deadline > 10 ? `within ${deadline} working days before` : ""} }`,
    ];
  });
  const together = [...new Set(partners.map(body))];
  return [
    'region random "Zufallsregion" { as of 2026-11-15 }',
    'dimension status "Status" { seeker "Asylsuchende" recognised "Anerkannte" other "Andere Personen mit einem längeren Namen" }',
    'dimension age "Alter" 0.. years',
    'transition recognition "Anerkennung" { status seeker -> recognised }',
    'statutory kind office "Amt" { }',
    ...parts,
    ...declared,
    ...passed,
    ...(steps.length > 1 ? [`journey way "Weg" { from step-0 to step-${steps.length - 1} at most 3 months }`] : []),
    'profile person "Person, 30" { status is seeker age is 30 then recognition }',
    ...(together.length > 1 ? [`partnership both "Gemeinsame Anlaufstelle" { between ${together.join(", ")} since 2020-01-01 }`] : []),
    `workshop first "1. Werkstatt" on 2026-12-01 { organised by ${body(0)} ${guests.length > 0 ? `participants ${[...new Set(guests.map(body))].map((name, index) => `${name} ${index + 1}`).join(", ")}` : ""} }`,
    "",
  ].join("\n");
}
