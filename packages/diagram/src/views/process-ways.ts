import type { Overview } from "@kurzweg/model";
import { topOf } from "../directory.ts";
import type { Task } from "./process.ts";

/** An arrow from one step at a body to a later one. */
export interface Way {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Work goes on at the same body, is handed on as agreed, or without an agreement. */
  readonly sort: "same" | "agreed" | "missing";
  /** Of the agreed hand-offs; empty where there is nothing to say. */
  readonly number: string;
  readonly handoffs: readonly string[];
}

/** How work goes on between the steps at the bodies. */
export function waysOf(tasks: readonly Task[], { steps, handoffs }: Overview): readonly Way[] {
  const done = new Map(tasks.filter(({ sort }) => sort === "done").map((task) => [`${task.step} ${task.body}`, task.id]));
  const ways = new Map<string, Way>();
  const add = (after: string, fromBody: string, step: string, toBody: string, sort: Way["sort"], by: readonly string[]): void => {
    const [from, to] = [done.get(`${after} ${fromBody}`), done.get(`${step} ${toBody}`)];
    if (from === undefined || to === undefined) return;
    const id = `${from} → ${to}`;
    const known = ways.get(id);
    ways.set(id, { id, from, to, sort: known?.sort === "missing" ? "missing" : sort, number: "", handoffs: [...new Set([...(known?.handoffs ?? []), ...by])] });
  };
  for (const { step } of steps) {
    for (const { name } of step.needs) {
      for (const { body } of tasks.filter((task) => task.step === name && task.sort === "done")) add(name, body, step.name, body, "same", []);
    }
  }
  for (const { after, step, from, to, missing, handoffs: by } of handoffs) {
    const [giver, taker] = [from[0], to[0]];
    if (after === undefined || giver === undefined || taker === undefined) continue;
    add(after, topOf(giver), step, topOf(taker), missing ? "missing" : "agreed", by);
  }
  return numbered([...ways.values()]);
}

/** Arrows with the same agreed hand-offs have the same number. */
function numbered(ways: readonly Way[]): readonly Way[] {
  const numbers = new Map<string, string>();
  return ways.map((way) => {
    const key = way.handoffs.join(" ");
    if (key === "") return way;
    const number = numbers.get(key) ?? String(numbers.size + 1);
    numbers.set(key, number);
    return { ...way, number };
  });
}
