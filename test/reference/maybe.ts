/** Chance with percentages, made to shrink well: what is there can be left out at every stage of shrinking. */

import fc, { Arbitrary, type Random, Stream, Value } from "fast-check";

/** A value in so many of a hundred cases, else null. */
export function maybe<T>(percent: number, arbitrary: Arbitrary<T>): Arbitrary<T | null> {
  return new Maybe(percent, arbitrary);
}

/** The first, or the second in so many of a hundred cases. */
export function either<T>(first: Arbitrary<T>, percent: number, second: Arbitrary<T>): Arbitrary<T> {
  return fc.tuple(first, maybe(percent, second)).map(([simpler, other]) => other ?? simpler);
}

/** True in so many of a hundred cases. */
export function yes(percent: number): Arbitrary<boolean> {
  return maybe(percent, fc.constant(true)).map((value) => value === true);
}

/** A list that is not empty in so many of a hundred cases. */
export function some<T>(percent: number, arbitrary: Arbitrary<T>, maxLength: number): Arbitrary<readonly T[]> {
  return maybe(percent, fc.array(arbitrary, { minLength: 1, maxLength })).map((list) => list ?? []);
}

/** One, and each of some more in so many of a hundred cases. */
export function many<T>(arbitrary: Arbitrary<T>, more: readonly number[]): Arbitrary<readonly T[]> {
  const others = more.map((percent) => maybe(percent, arbitrary));
  return fc.tuple(arbitrary, ...others).map((items) => items.filter((item) => item !== null));
}

/** `fc.option` can leave a value out only before it has shrunk it; a class, as fast-check wants one. */
class Maybe<T> extends Arbitrary<T | null> {
  readonly percent: number;
  readonly arbitrary: Arbitrary<T>;

  constructor(percent: number, arbitrary: Arbitrary<T>) {
    super();
    this.percent = percent;
    this.arbitrary = arbitrary;
  }

  override generate(random: Random, bias: number | undefined): Value<T | null> {
    return random.nextInt(0, 99) < this.percent ? wrap(this.arbitrary.generate(random, bias)) : new Value<T | null>(null, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is T | null {
    return value === null;
  }

  override shrink(value: T | null, context: unknown): Stream<Value<T | null>> {
    if (value === null) return Stream.nil();
    return Stream.of(new Value<T | null>(null, undefined)).join(this.arbitrary.shrink(value, context).map(wrap));
  }
}

function wrap<T>({ value_, context }: Value<T>): Value<T | null> {
  return new Value<T | null>(value_, context);
}
