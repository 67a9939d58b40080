/** A dimension of the people of a generated region. */
export type Trait = Choice | Amount;

export interface Choice {
  readonly name: string;
  readonly is: "choice";
  readonly ordered: boolean;
  readonly values: readonly string[];
}

export interface Amount {
  readonly name: string;
  readonly is: "amount";
  readonly unit: string;
  /** The numbers at which rules begin, as laws and agreements do. */
  readonly cuts: readonly number[];
}

const choice = (name: string, values: readonly string[], ordered = false): Choice => ({ name, is: "choice", ordered, values });
const numbered = (name: string, count: number): Choice =>
  choice(
    name,
    Array.from({ length: count }, (_, index) => `${name}-${index + 1}`),
  );

/** Seventeen statuses, as in German law. */
export const status = choice("status", [
  "arrived",
  "asylum-seeker",
  "recognised",
  "subsidiary",
  "removal-ban",
  "departure-impossible",
  "protection-requested",
  "temporary-protection",
  "tolerated",
  "tolerated-discretionary",
  "identity-unclear",
  "right-to-stay",
  "family",
  "skilled-worker",
  "eu-citizen",
  "late-repatriate",
  "german-citizen",
]);
export const age: Amount = { name: "age", is: "amount", unit: "years", cuts: [3, 6, 12, 15, 16, 18, 21, 25, 27, 30, 40, 50, 55, 60, 67] };
export const stay: Amount = { name: "stay", is: "amount", unit: "months", cuts: [1, 3, 6, 9, 12, 15, 18, 24, 36, 48, 60] };
export const benefit = choice("benefit", ["asylblg", "sgb2", "sgb3", "sgb12", "none"]);
export const german = choice("german", ["beginner", "a1", "a2", "b1", "b2", "c1"], true);
const accommodation = choice("accommodation", ["reception-centre", "shared", "flat"]);
const employment = choice("employment", ["inactive", "job-seeker", "employed", "apprentice", "programme", "at-school"]);
const qualification = choice("qualification", ["no-certificate", "commerce", "crafts", "regulated", "academic"]);

/** The people of the measured region models: with five dimensions some 10^5, with ten some 10^11. */
export function traitsOf(dimensions: 5 | 10): readonly Trait[] {
  const few = [status, age, benefit, german, numbered("district", 40)];
  if (dimensions === 5) return few;
  return [
    ...few,
    stay,
    accommodation,
    numbered("origin", 60),
    numbered("occupation", 40),
    choice("employment", [...employment.values, "self-employed", "on-leave"]),
  ];
}

/** The eleven dimensions of scenario R16, in which people are told apart by law and by area. */
export const traitsOfLaw: readonly Trait[] = [
  status,
  age,
  choice("unaccompanied", ["accompanied", "alone"]),
  stay,
  accommodation,
  choice("origin", ["other", "safe", "ukraine"]),
  german,
  benefit,
  employment,
  qualification,
  choice("residence", ["here", "obliged-here", "obliged-elsewhere"]),
];

/** The declarations of the dimensions. */
export function declarationsOf(traits: readonly Trait[]): readonly string[] {
  return traits.map((trait) => {
    if (trait.is === "amount") return `dimension ${trait.name} "${titled(trait.name)}" 0.. ${trait.unit}`;
    return `${trait.ordered ? "ordered " : ""}dimension ${trait.name} "${titled(trait.name)}" { ${trait.values.map((value) => `${value} "${titled(value)}"`).join("  ")} }`;
  });
}

/** A title made of a name: “Asylum seeker”. */
export function titled(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who cannot be, as far as the dimensions are there: for each statement the values that do not go together. */
export function impossibleIn(traits: readonly Trait[]): readonly ReadonlyMap<Trait, readonly number[]>[] {
  return impossible.flatMap((values) => {
    const sets = Object.entries(values).map(([name, wanted]) => {
      const trait = traits.find((each) => each.name === name);
      return (
        trait &&
        ([trait, trait.is === "choice" ? trait.values.flatMap((value, index) => (wanted.includes(value) ? [index] : [])) : piecesOf(trait, wanted)] as const)
      );
    });
    return sets.every((set) => set !== undefined) ? [new Map(sets)] : [];
  });
}

/** The pieces of an amount from the first to below the second number; one that is left out is no bound. */
function piecesOf({ cuts }: Amount, [from, below]: readonly (string | number | undefined)[]): readonly number[] {
  const starts = [0, ...cuts];
  return starts.flatMap((start, index) => (start >= Number(from ?? 0) && (below === undefined || start < Number(below)) ? [index] : []));
}

const procedure = ["arrived", "asylum-seeker", "tolerated", "tolerated-discretionary", "identity-unclear"];
const settled = ["recognised", "subsidiary", "removal-ban", "right-to-stay", "family", "skilled-worker", "eu-citizen", "late-repatriate", "german-citizen"];

const impossible: readonly Readonly<Record<string, readonly (string | number | undefined)[]>>[] = [
  { status: procedure, benefit: ["sgb2", "sgb12"] },
  { status: settled, benefit: ["asylblg"] },
  { age: [0, 15], benefit: ["sgb2", "sgb3"] },
  { status: ["departure-impossible"], stay: [18, undefined], benefit: ["asylblg"] },
  { age: [0, 15], employment: ["job-seeker", "employed", "apprentice", "programme"] },
  { status: ["identity-unclear"], employment: ["employed", "apprentice"] },
  { status: status.values.filter((value) => !procedure.includes(value)), accommodation: ["reception-centre"] },
  { age: [18, undefined], unaccompanied: ["alone"] },
];
