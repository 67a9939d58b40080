import type { Condition, Transition } from "@kurzweg/model";
import { at, type Box, isUnrestricted, takeOver } from "../space/box.ts";
import type { Space } from "../space/space.ts";

/** One way in which a transition moves people: from anywhere in `from` to anywhere in `to`, in the moved dimensions. */
export interface Change {
  /** Unrestricted in the dimensions that are not moved. */
  readonly from: Box;
  readonly to: Box;
  readonly moved: readonly boolean[];
}

const known = new WeakMap<Space, Map<Transition, readonly Change[]>>();

/** The ways in which a transition moves people; worked out once for each space. */
export function changesOf(transition: Transition, space: Space): readonly Change[] {
  let changes = known.get(space);
  if (!changes) known.set(space, (changes = new Map()));
  let found = changes.get(transition);
  if (!found) changes.set(transition, (found = changesIn(transition, space)));
  return found;
}

/** The dimensions of which some box has only part of the values. */
export function restrictedBy(boxes: readonly Box[], { axes, layout }: Space): readonly boolean[] {
  return axes.map((_, dimension) => boxes.some((box) => !isUnrestricted(box, dimension, layout)));
}

/** Whether a change moves people in one of some dimensions: without one, it leads out of no box that restricts only these. */
export function concerns({ moved }: Change, dimensions: readonly boolean[]): boolean {
  return dimensions.some((isRestricted, dimension) => isRestricted && moved[dimension]);
}

/** Several moves of one dimension are alternatives; those of different ones go together. */
function changesIn({ moves }: Transition, space: Space): readonly Change[] {
  const { axes, layout } = space;
  let changes: readonly Change[] = [{ from: layout.full, to: layout.full, moved: axes.map(() => false) }];
  for (const [index, { dimension }] of axes.entries()) {
    const alternatives = moves.filter((move) => move.dimension === dimension.name);
    if (alternatives.length === 0) continue;
    changes = changes.flatMap((change) =>
      alternatives.map((move) => ({
        from: narrowed(change.from, move.from, index, space),
        to: narrowed(change.to, move.to, index, space),
        moved: change.moved.with(index, true),
      })),
    );
  }
  return moves.length === 0 ? [] : changes;
}

function narrowed(box: Box, condition: Condition, dimension: number, { layout, boxesOf }: Space): Box {
  const [slab] = boxesOf(condition);
  const result = box.slice();
  if (slab) takeOver(result, slab, dimension, layout);
  else result.fill(0, layout.offsets[dimension], layout.offsets[dimension + 1]);
  return result;
}

/** The people of one box whom a change can bring into another one, as they are before it. */
export function movedInto(before: Box, after: Box, { from, to, moved }: Change, { offsets }: Space["layout"]): Box | undefined {
  const people = before.slice();
  for (let dimension = 0; dimension + 1 < offsets.length; dimension++) {
    let here = 0;
    let there = 0;
    for (let word = offsets[dimension] as number; word < (offsets[dimension + 1] as number); word++) {
      const values = moved[dimension] ? at(before, word) & at(from, word) : at(before, word) & at(after, word);
      people[word] = values;
      here |= values;
      there |= moved[dimension] ? at(after, word) & at(to, word) : values;
    }
    if (here === 0 || there === 0) return undefined;
  }
  return people;
}
