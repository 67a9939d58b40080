/** How much work may still be done. Work is counted in comparisons of boxes, so that it is the same on every machine. */
export interface Budget {
  /** Takes some of it; false when it is used up. */
  spend(amount: number): boolean;
  readonly exhausted: boolean;
  /** How many seconds it stands for, as people are told. */
  readonly seconds: number;
}

export const unlimited: Budget = { spend: () => true, exhausted: false, seconds: 0 };

/** A budget that ends when `expired` says so; it is asked every few thousand comparisons. */
export function budgetUntil(expired: () => boolean, seconds: number): Budget {
  let since = 0;
  let exhausted = false;
  return {
    seconds,
    spend(amount) {
      since += amount;
      if (since > 20_000) {
        since = 0;
        exhausted ||= expired();
      }
      return !exhausted;
    },
    get exhausted() {
      return exhausted;
    },
  };
}
