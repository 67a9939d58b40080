import { randomFrom } from "../random.ts";

const STEPS = 9;

/** A town in which so many bodies share nine steps by district, with so many agreed hand-offs between them. */
export function townOf(bodies: number, handoffs: number): string {
  const random = randomFrom(bodies);
  const perStep = Math.ceil(bodies / STEPS);
  const districts = Array.from({ length: perStep }, (_, index) => `d${index} "District ${index}"`);
  const phases = ["arrival", "language", "work"].map((phase, index) => {
    const steps = [0, 1, 2].map((at) => 3 * index + at);
    return `phase ${phase} "${phase}" {\n${steps.map((step) => `  step s${step} "Step number ${step}" { ${step > 0 ? `needs s${step - 1}` : ""} }`).join("\n")}\n}`;
  });
  const declared = Array.from(
    { length: bodies },
    (_, index) => `body b${index} "Office number ${index}" {\n  responsible for s${index % STEPS} when district is d${Math.floor(index / STEPS)}\n}`,
  );
  const passed = Array.from({ length: handoffs }, (_, index) => {
    const from = random.between(0, bodies - 1);
    return `handoff h${index} "Papers ${index}" {\n  from b${from} to b${(from + random.between(1, bodies - 1)) % bodies}\n  passes "Papers"\n}`;
  });
  return [`region town "Town" { as of 2026-11-15 }`, `dimension district "District" { ${districts.join("  ")} }`, ...phases, ...declared, ...passed, ""].join(
    "\n",
  );
}
