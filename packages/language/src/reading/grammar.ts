/** The shape of the table that is generated from `region.langium`. */

/** Where what was read goes: one value, one more of a list, or a flag. */
export interface Target {
  readonly property: string;
  readonly operator: "=" | "+=" | "?=";
}

interface Common {
  /** How often the element stands here: at most once, any number of times, at least once; once without it. */
  readonly many?: "?" | "*" | "+";
  readonly to?: Target;
  /** Tokens with which the element may begin, but which may also follow when it is left out. */
  readonly conflicts?: readonly string[];
  /** The element is a list of statements: reading goes on in it after a mistake. */
  readonly block?: true;
}

export type Element = Common &
  (
    | { readonly is: "keyword"; readonly word: string }
    | { readonly is: "terminal"; readonly terminal: string }
    | { readonly is: "call"; readonly rule: string }
    | { readonly is: "reference"; readonly type: string; readonly rule: string }
    | { readonly is: "sequence"; readonly parts: readonly Element[] }
    | { readonly is: "choice"; readonly parts: readonly Element[] }
  );

export interface Rule {
  readonly body: Element;
  /** The rule adds to the node of the rule that calls it. */
  readonly fragment?: true;
  /** The rule yields text instead of a node. */
  readonly text?: true;
  /** The rule only chooses among other rules and has no node of its own. */
  readonly union?: true;
}
