import type { AstNode } from "langium";
import type { Group, GroupTest, Step } from "../generated/ast.ts";
import { type Problem, problem } from "../problem.ts";
import { spanOfProperty } from "../reading/spans.ts";
import { nodesOf } from "../reading/tree.ts";
import type { Linked } from "./check.ts";

/** Steps do not wait for each other in a circle. */
export function* needsCycle({ document }: Linked): Iterable<Problem> {
  const steps = document.all("Step");
  const next = (step: Step): readonly Step[] => step.needs.flatMap(({ ref }) => (ref ? [ref] : []));
  for (const cycle of cyclesOf(steps, next)) {
    const [first] = cycle;
    const index = first?.needs.findIndex(({ ref }) => ref === (cycle[1] ?? first)) ?? 0;
    if (first) yield problem("needs/cycle", spanOfProperty(first, "needs", Math.max(0, index)), { names: closed(cycle) }, parts(cycle, document.uri));
  }
}

/** Groups do not explain each other in a circle. */
export function* groupCycle({ document }: Linked): Iterable<Problem> {
  const groups = document.all("Group");
  for (const cycle of cyclesOf(groups, groupsIn)) {
    const [first] = cycle;
    if (first) yield problem("group/cycle", spanOfProperty(first, "name"), { names: closed(cycle) }, parts(cycle, document.uri));
  }
}

/** The groups that a group's condition uses. */
export function groupsIn(group: Group): readonly Group[] {
  return [...nodesOf(group)].flatMap((node) => (node.$type === "GroupTest" && (node as GroupTest).group?.ref ? [(node as GroupTest).group.ref as Group] : []));
}

function closed(cycle: readonly { readonly name: string }[]): readonly string[] {
  return [...cycle, ...cycle.slice(0, 1)].map(({ name }) => name);
}

function parts(cycle: readonly AstNode[], file: string): Problem["related"] {
  return cycle.slice(1).map((node) => ({ file, span: spanOfProperty(node, "name"), says: "part" as const }));
}

/** Each circle once, beginning with the node that comes first in the list. */
export function cyclesOf<Node>(nodes: readonly Node[], next: (node: Node) => readonly Node[]): readonly (readonly Node[])[] {
  const cycles: Node[][] = [];
  const done = new Set<Node>();
  for (const start of nodes) {
    if (done.has(start)) continue;
    const path: Node[] = [];
    const onPath = new Map<Node, number>();
    const stack: { node: Node; rest: Node[] }[] = [];
    const enter = (node: Node): void => {
      onPath.set(node, path.length);
      path.push(node);
      stack.push({ node, rest: [...next(node)] });
    };
    enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const following = top.rest.shift();
      if (following === undefined) {
        stack.pop();
        path.pop();
        onPath.delete(top.node);
        done.add(top.node);
      } else if (onPath.has(following)) cycles.push(path.slice(onPath.get(following)));
      else if (!done.has(following)) enter(following);
    }
  }
  return cycles;
}
